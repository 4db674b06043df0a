# Figures read back, and what is asked about them.

model-citizen = Công dân học tập
model-family = Gia đình học tập
model-clan = Dòng họ học tập
model-community = Cộng đồng học tập
model-commune = Cộng đồng học tập cấp xã
model-unit = Đơn vị học tập
model-unknown = Mô hình học tập

fact-count = { $model }: { $parts }
part-total = tổng số { $n }
part-registered = đăng ký { $n }
part-achieved = đạt { $n }
part-of = trên { $n }
part-added = thêm { $n }
part-reduced = giảm { $n }
part-share = { $part } ({ $share })

name-none = (không nêu tên)
name-plain = { $name }
name-titled = { $title } { $name }
fact-registered = { $name } đăng ký { $model }
fact-achieved = { $name } đạt { $model }
fact-withdrawn = { $name } rút, không đăng ký { $model } nữa
fact-declined = { $name } không đăng ký { $model }

money = { $amount }
money-exact = { $amount }
money-at-least = hơn { $amount }
money-at-most = gần { $amount }
money-about = khoảng { $amount }
money-unknown = (chưa rõ số tiền)

goods-counted = { $n } { $goods }
goods-plain = { $goods }
goods-valued = { $goods }, trị giá { $amount }
gift-nothing-more = nữa

fact-gift-pledged-named = { $who } hứa ủng hộ { $what }
fact-gift-pledged-nameless = Có người hứa ủng hộ { $what }
fact-gift-received-named = { $who } nộp { $what }
fact-gift-received-nameless = Thu được { $what }
fact-gift-unstated-named = { $who } ủng hộ { $what }
fact-gift-unstated-nameless = Ủng hộ { $what }
fact-gift-cancelled-named = { $who } thôi không ủng hộ { $what }
fact-gift-cancelled-nameless = Thôi không ủng hộ { $what }
fact-gift-due = { $gift }, hẹn { $due }
gift-left = { $line }, còn hẹn { $left }
gift-all = { $line }, vậy là đủ số đã hứa

fact-fund-raised = Quỹ đã thu: { $amount }
fact-fund-spent = Quỹ đã chi: { $amount }
fact-fund-balance = Quỹ còn: { $amount }
fact-fund-budget = Kinh phí cấp: { $amount }

fact-spending = Chi { $amount }
fact-spending-recipients = { $line } cho { $n } người
fact-spending-purpose = { $line } ({ $purpose })
fact-indicator = { $name }: { $value }
fact-nil = Không phát sinh
fact-none = (không có số)

unit = { $name }
unit-in = { $unit }, { $parent }
number = { $n }
several = { $lines }
bullet = • { $line }
bullet-place = • { $place }: { $lines }
blank = { "" }
quoted = "{ $text }"
done = Xong rồi ạ.

receipt-one = Đã ghi { $place }: { $line } ạ.
receipt-many = Đã ghi { $place } ạ:
receipt-list = Đã ghi { $n } nơi ạ:
receipt-edited-one = Đã sửa { $place }: { $line } ạ.
receipt-edited-many = Đã sửa { $place } ạ:
receipt-edited-list = Đã sửa { $n } nơi ạ:
edit-same = Số liệu vẫn như cũ ạ.
choice-edit = Sửa
choice-undo = Huỷ
choice-restore = Ghi lại
choice-undo-correction = Huỷ sửa
ask-came = Tiền đã thu chưa ạ?
ask-came-goods = Đã nhận chưa ạ?
choice-came = Thu rồi
choice-promised = Mới hứa

corrected = Đã sửa { $place }: { $line } (trước là { $before }).
correct-not-found = Dạ, bot không thấy số { $old } trong tin bác báo gần đây. Bác nhắn lại đủ giúp, ví dụ "GĐHT đạt 40" ạ.
correct-what = Bác muốn sửa số nào ạ? Bác nhắn ví dụ: "đạt 40 chứ không phải 38".
correct-which = Bác sửa số nào ạ?
voided = Đã bỏ { $place }: { $lines } ạ.
uncorrected = Đã trả lại như trước, { $place }: { $lines } ạ.
void-nothing = Dạ, không có số nào để bỏ ạ.
restored = Đã ghi lại { $place }: { $lines } ạ.
edit-ask = Đang ghi: { $lines }. Bác nhắn số đúng giúp ạ.
choice-keep = Giữ như cũ
kept = Dạ vâng, giữ như cũ ạ.

choice-right = Đúng
choice-other = Số khác
choice-else = Khác
choice-drop = Bỏ, không ghi
choice-store-all = Đúng, ghi cả
choice-new-one = Khoản mới, ghi thêm
choice-resent = Gửi lại, đừng ghi thêm
choice-no-value = Ghi, không định giá
choice-of-registered = Đăng ký { $n }
choice-of-total = Tổng số { $n }
choice-year = Năm { $year }
choice-take-new = Ghi số mới: { $n }
choice-keep-old = Giữ số cũ: { $n }
dropped = Dạ, bot không ghi tin đó ạ.
retype = Dạ, bác nhắn lại số đúng giúp ạ.

not-exact = Dạ, bot cần con số đúng mới ghi được. Bác đếm lại rồi nhắn giúp, ví dụ "đăng ký 45, đạt 38" ạ.
ask-amount = { $guess } phải không ạ?
ask-exact = Bác nói chừng chừng, bot cần số đúng. { $guess } phải không ạ?
ask-model = { $n } là số { $model } phải không ạ?
ask-meaning = { $guess } phải không ạ?
ask-meaning-count = { $n } là số gì ạ?
ask-meaning-money = { $what } – khoản này là gì ạ?
ask-meaning-fund = Số tiền quỹ này là còn trong quỹ hay thu được ạ?
ask-of = { $part } trên { $whole } là gì ạ?
ask-swapped = Số đạt nhiều hơn số đăng ký. { $guess } phải không ạ?
ask-percent = Tỷ lệ bác ghi không khớp với số. { $guess } phải không ạ?
ask-sum = Cộng lại không khớp. { $guess } phải không ạ?
ask-who = Bot chưa rõ của nhà nào, thôn nào. { $guess } phải không ạ?
ask-duplicate = { $guess }: đây là tin gửi lại hay khoản mới ạ?
ask-value = { $guess }. Trị giá khoảng bao nhiêu tiền ạ?
ask-currency = { $guess }. Quy ra tiền Việt là bao nhiêu ạ?
ask-when = Ngày bác ghi không có trong lịch. { $guess } phải không ạ?
ask-clear = { $guess } phải không ạ?

ask-year = Số này là của năm { $last } hay năm { $this } ạ?
ask-which-place = Số này của nơi nào ạ?
ask-which-of = Có mấy nơi tên "{ $name }". Bác chọn giúp ạ:
ask-place-unknown = Bot không thấy "{ $name }" trong những nơi bác báo được. Số này của nơi nào ạ?
ask-list = Bot đọc được { $n } nơi, bác xem đúng chưa ạ:
ask-above-registered = Đạt { $achieved } nhiều hơn đăng ký { $registered }. Số nào đúng ạ?
ask-far = Lần trước { $place } báo { $past }. Lần này là:
ask-too-many = { $place } có khoảng { $bound } hộ. Số đúng là:
ask-too-much = Số tiền này lớn quá với { $place }. Số đúng là:
ask-other-person = Ngày { $on } { $name } báo: { $old }. Bác báo: { $new }. Ghi số nào ạ?
ask-other-source = Đang ghi: { $old }. Bác báo: { $new }. Ghi số nào ạ?
