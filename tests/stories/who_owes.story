# Promises of money and goods: what has come of each, what is due, what is late; asked for by donor and for a whole commune.
clock: 2026-11-22 09:00
units: hamlets.csv
people: Bình chair KX, Khuê reporter KX01, Tám reporter KX02

Khuê: họ Dương hứa 5 triệu, Tết nộp
  < Đã ghi thôn Tân Hà: họ Dương hứa ủng hộ 5.000.000đ (năm triệu đồng), hẹn 06/02/2027 ạ.
  < [Sửa] [Huỷ]
Khuê: bà Lan hứa tặng 20 bộ sách
  < Bà Lan hứa ủng hộ 20 bộ sách. Trị giá khoảng bao nhiêu tiền ạ?
  < [Ghi, không định giá] [Bỏ, không ghi]
Khuê taps: Ghi, không định giá
  < Đã ghi thôn Tân Hà: bà Lan hứa ủng hộ 20 bộ sách ạ.
  < [Sửa] [Huỷ]
Tám: ông Tần hứa 2 triệu, hẹn 25/11
  < Đã ghi thôn Phú Minh: ông Tần hứa ủng hộ 2.000.000đ (hai triệu đồng), hẹn 25/11/2026 ạ.
  < [Sửa] [Huỷ]
Bình: ai còn nợ
  < Xã Kỳ Xuân Thử, năm 2026: còn hứa chưa nộp 7.000.000đ
  < • thôn Phú Minh, ông Tần: còn 2.000.000đ, hẹn 25/11/2026
  < • thôn Tân Hà, họ Dương: còn 5.000.000đ, hẹn 06/02/2027
  < • thôn Tân Hà, bà Lan: còn 20 bộ sách
  < [Tổng kết]
Khuê: họ Dương nộp trước 2tr
  < Đã ghi thôn Tân Hà: họ Dương nộp 2.000.000đ (hai triệu đồng), còn hẹn 3.000.000đ ạ.
  < [Sửa] [Huỷ]
Khuê: bà Lan đã tặng 12 bộ sách
  < Bà Lan nộp 12 bộ sách. Trị giá khoảng bao nhiêu tiền ạ?
  < [Ghi, không định giá] [Bỏ, không ghi]
Khuê taps: Ghi, không định giá
  < Đã ghi thôn Tân Hà: bà Lan nộp 12 bộ sách, còn hẹn 8 bộ sách ạ.
  < [Sửa] [Huỷ]
Khuê: ai hứa mà chưa nộp
  < Thôn Tân Hà, năm 2026: còn hứa chưa nộp 3.000.000đ
  < • họ Dương: còn 3.000.000đ trong 5.000.000đ, hẹn 06/02/2027
  < • bà Lan: còn 8 bộ sách trong 20 bộ sách
  < [Tổng kết]
clock: 2026-11-26 09:00
  23/11 07:00 Bình < Tuần 16/11–22/11, xã Kỳ Xuân Thử: đã báo 0/3 nơi, quỹ +2.000.000đ.
  23/11 07:00 Bình < Chưa báo: Tân Hà, Phú Minh, Yên Định.
  23/11 07:00 Bình < Đến hẹn tuần này: Tần 2.000.000đ.
  23/11 07:00 Bình < [Tổng kết] [Nhắc 3 nơi chưa báo]
  23/11 07:00 Khuê < Cảm ơn bác đã báo số liệu thôn Tân Hà tuần qua ạ.
  23/11 07:00 Tám < Cảm ơn bác đã báo số liệu thôn Phú Minh tuần qua ạ.
  25/11 08:00 Tám < Khoản hứa đã đến hẹn (25/11), thôn Phú Minh: Tần 2.000.000đ. Đã nộp chưa ạ?
  25/11 08:00 Tám < [Nộp đủ rồi] [Chưa nộp] [Không nộp nữa]
Bình: còn ai hứa chưa nộp quỹ
  < Xã Kỳ Xuân Thử, năm 2026: còn hứa chưa nộp 5.000.000đ
  < • thôn Phú Minh, ông Tần: còn 2.000.000đ, hẹn 25/11/2026, đã quá hẹn
  < • thôn Tân Hà, họ Dương: còn 3.000.000đ trong 5.000.000đ, hẹn 06/02/2027
  < • thôn Tân Hà, bà Lan: còn 8 bộ sách trong 20 bộ sách
  < [Tổng kết]
Bình: bà Lan nộp chưa
  < Xã Kỳ Xuân Thử, năm 2026: còn hứa chưa nộp
  < • thôn Tân Hà, bà Lan: còn 8 bộ sách trong 20 bộ sách
  < [Tổng kết]
Khuê: bà Lan tặng nốt 8 bộ sách
  < Bà Lan nộp 8 bộ sách. Trị giá khoảng bao nhiêu tiền ạ?
  < [Ghi, không định giá] [Bỏ, không ghi]
Khuê taps: Ghi, không định giá
  < Đã ghi thôn Tân Hà: bà Lan nộp 8 bộ sách, vậy là đủ số đã hứa ạ.
  < [Sửa] [Huỷ]
Khuê: họ Dương nộp 3 triệu
  < Đã ghi thôn Tân Hà: họ Dương nộp 3.000.000đ (ba triệu đồng), vậy là đủ số đã hứa ạ.
  < [Sửa] [Huỷ]
Bình: họ Dương còn nợ bao nhiêu
  < Xã Kỳ Xuân Thử, năm 2026: còn hứa chưa nộp
  < • họ Dương: đã nộp đủ 5.000.000đ
  < [Tổng kết]
Tám: ông Tần nộp 2 triệu
  < Đã ghi thôn Phú Minh: ông Tần nộp 2.000.000đ (hai triệu đồng), vậy là đủ số đã hứa ạ.
  < [Sửa] [Huỷ]
Bình: ai còn nợ
  < Xã Kỳ Xuân Thử, năm 2026: không còn ai hứa mà chưa nộp ạ.
tally KX 2026: fund.pledged 7000000, fund.outstanding 0, fund.received 7000000
