"""Files and pages made from a report's content: pictures, spreadsheets, written reports. Heavy parts load when used."""
