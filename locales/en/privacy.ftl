# Names withheld and erased, one's own data, the law's deadlines.

held-file = All of it is in the file; it is yours to keep.
renamed = From now on you are called { $name }.
hide-unknown = The name "{ $name }" is not in the books of your places.
withhold-ask = From now on { $name } ({ $place }) is named in no tally, list or file? The amount stays.
withhold-done = From now on that name of { $place } is shown nowhere; the amount stays.
withheld-own = From now on your name is not shown to others. To have it erased, write "xoá tên tôi".
erase-ask = Erase { $name } from the books of { $place }? The amount stays without the name; messages with it are masked. This cannot be undone.
erase-done = The name is erased from the books of { $place }, and from the messages. Old backups are gone within 14 days.
choice-withhold-name = Yes, do not show
choice-erase-name = Erase
step-withheld = (name withheld)
duty-access = see data
duty-correct = correct data
duty-withhold = withhold a name
duty-erase = erase data
duty-breach = notify a breach (72 hours)
duty-line = { $id }. { $what }: asked { $asked }, answer by { $answer_by }, done by { $do_by }
duty-none = No request about personal data is waiting.
duty-opened = Noted as task { $id }.
duty-closed = Task { $id } is done.
duty-unknown = There is no open task { $id }.
agree-ask = Has { $name } ({ $place }) agreed to be named in the golden book?
agree-done = That name of { $place } stands in the golden book. Should they change their mind, write "đừng đăng tên".
choice-agree-name = Yes, agreed
