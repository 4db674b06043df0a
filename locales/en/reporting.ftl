# Figures read back, and what is asked about them.

model-citizen = Learning citizens
model-family = Learning families
model-clan = Learning clans
model-community = Learning communities
model-commune = Learning communities at commune level
model-unit = Learning units
model-unknown = Learning model

fact-count = { $model }: { $parts }
part-total = total { $n }
part-registered = registered { $n }
part-achieved = achieved { $n }
part-of = of { $n }
part-added = { $n } more
part-reduced = { $n } fewer
part-share = { $part } ({ $share })

name-none = (no name)
name-plain = { $name }
name-titled = { $title } { $name }
fact-registered = { $name } registered: { $model }
fact-achieved = { $name } achieved: { $model }
fact-withdrawn = { $name } withdrew from: { $model }
fact-declined = { $name } declined: { $model }

money = { $amount }
money-exact = { $amount }
money-at-least = over { $amount }
money-at-most = nearly { $amount }
money-about = about { $amount }
money-unknown = (amount unknown)

goods-counted = { $n } { $goods }
goods-plain = { $goods }
goods-valued = { $goods }, worth { $amount }
gift-nothing-more = any more

fact-gift-pledged-named = { $who } promised { $what }
fact-gift-pledged-nameless = Promised: { $what }
fact-gift-received-named = { $who } paid { $what }
fact-gift-received-nameless = Received { $what }
fact-gift-unstated-named = { $who } gives { $what }
fact-gift-unstated-nameless = A gift of { $what }
fact-gift-cancelled-named = { $who } will not give { $what }
fact-gift-cancelled-nameless = Not to come: { $what }
fact-gift-due = { $gift }, due { $due }
gift-left = { $line }, { $left } still to come
gift-all = { $line }, which is all that was promised

fact-fund-raised = Fund raised: { $amount }
fact-fund-spent = Fund spent: { $amount }
fact-fund-balance = Fund balance: { $amount }
fact-fund-budget = Budget granted: { $amount }

fact-spending = Spent { $amount }
fact-spending-recipients = { $line } on { $n } people
fact-spending-purpose = { $line } ({ $purpose })
fact-indicator = { $name }: { $value }
fact-nil = Nothing to report
fact-none = (no figure)

unit = { $name }
unit-in = { $unit }, { $parent }
number = { $n }
several = { $lines }
bullet = • { $line }
bullet-place = • { $place }: { $lines }
blank = { "" }
quoted = "{ $text }"
done = Done.

receipt-one = Noted for { $place }: { $line }.
receipt-many = Noted for { $place }:
receipt-list = Noted for { $n } places:
receipt-edited-one = Corrected for { $place }: { $line }.
receipt-edited-many = Corrected for { $place }:
receipt-edited-list = Corrected for { $n } places:
edit-same = The figures are as they were.
choice-edit = Correct
choice-undo = Take back
choice-restore = Note again
choice-undo-correction = Undo correction
ask-came = Has the money come in?
ask-came-goods = Has it come in?
choice-came = It has
choice-promised = Only promised

corrected = Corrected for { $place }: { $line } (was { $before }).
correct-not-found = There is no { $old } in what you reported lately. Please text it in full, for example "GĐHT đạt 40".
correct-what = Which figure? Text for example: "đạt 40 chứ không phải 38".
correct-which = Which one do you mean?
voided = Taken back for { $place }: { $lines }.
uncorrected = As it was before, for { $place }: { $lines }.
void-nothing = There is nothing to take back.
restored = Noted again for { $place }: { $lines }.
edit-ask = Noted now: { $lines }. Please text the right figure.
choice-keep = Keep as it is
kept = All right, it stays.

choice-right = Right
choice-other = Another figure
choice-else = Something else
choice-drop = Drop it
choice-store-all = Right, note all
choice-new-one = A new one, add it
choice-resent = Sent again, don't add
choice-no-value = Note without a value
choice-of-registered = Registered { $n }
choice-of-total = Total { $n }
choice-year = Year { $year }
choice-take-new = Take the new: { $n }
choice-keep-old = Keep the old: { $n }
dropped = That message is not noted.
retype = Please text the right figure.

not-exact = An exact figure is needed. Please count and text, for example "đăng ký 45, đạt 38".
ask-amount = { $guess }, is that right?
ask-exact = That was only a rough number, and the exact one is needed. { $guess }?
ask-model = { $n }: is that { $model }?
ask-meaning = { $guess }, is that right?
ask-meaning-count = { $n }: what does it count?
ask-meaning-money = { $what }: what is this?
ask-meaning-fund = Is that what is in the fund, or what was raised?
ask-of = { $part } of { $whole }: of what?
ask-swapped = More achieved than registered. { $guess }, is that right?
ask-percent = The percentage does not fit the figures. { $guess }, is that right?
ask-sum = The sum does not fit. { $guess }, is that right?
ask-who = It is not clear whose this is. { $guess }, is that right?
ask-duplicate = { $guess }: sent again, or a new one?
ask-value = { $guess }. About how much is it worth?
ask-currency = { $guess }. How much is that in đồng?
ask-when = There is no such day. { $guess }, is that right?
ask-clear = { $guess }, is that right?

ask-year = Is this of { $last } or of { $this }?
ask-which-place = Which place is this of?
ask-which-of = There are several called "{ $name }". Please choose:
ask-place-unknown = There is no "{ $name }" among the places you report for. Which place is this of?
ask-list = { $n } places were read. Please check them:
ask-above-registered = Achieved { $achieved } is more than registered { $registered }. Which is right?
ask-far = Before, { $place } reported { $past }. This time it is:
ask-too-many = { $place } has about { $bound } households. The right figure is:
ask-too-much = That is a great deal of money for { $place }. The right figure is:
ask-other-person = On { $on } { $name } reported: { $old }. You report: { $new }. Which is to be noted?
ask-other-source = Noted now: { $old }. You report: { $new }. Which is to be noted?
