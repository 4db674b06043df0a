# What is wrong with a table of figures, by line; what the audit found.
figures-unit = There is no unit { $code }.
figures-ended = { $code } is no more since { $until }: no figures for { $year }.
figures-not-yet = { $code } is there only from { $since }: no figures for { $year }.
figures-year = "{ $value }" is no year.
figures-indicator = There is no indicator "{ $value }".
figures-number = "{ $value }" is no whole number.
figures-negative = "{ $value }" is negative.
figures-qualifier = "{ $value }": a qualifier is at_least, at_most, about, or empty.
figures-doubled = { $code }, { $year }, { $indicator } is already on line { $first }.
figures-swapped = { $code }, { $year }, { $model }: { $achieved } achieved is more than { $over } { $than ->
        [registered] registered
       *[total] in total
    }.
import-sheet = This Excel file cannot be read. Please save it as CSV UTF-8.
audit-clean = Every total agrees with the ledger.
audit-found = { $n ->
        [one] One total differs
       *[other] { $n } totals differ
    } from the ledger.
audit-mended = { $n ->
        [one] One was
       *[other] { $n } were
    } put right.
figures-not-open = { $year } is not open: ahead of a year only registrations, totals, budgets and targets can be entered.
figures-over-all = "{ $value }" is above 100%.
