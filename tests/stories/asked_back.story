# What is unclear is asked, nothing is stored until it is answered, and another message is read as new.
clock: 2026-11-22 09:00
units: hamlets.csv
people: Khuê reporter KX01, Bình chair KX

Khuê: 38/45
  < 38 trên 45 là gì ạ?
  < [Đạt 38, đăng ký 45] [Đạt 38, tổng số 45] [Khác]
Khuê: bà Lan nộp 200k
  < Đã ghi thôn Tân Hà: bà Lan nộp 200.000đ ạ.
  < [Sửa] [Huỷ]
Khuê taps: Đạt 38, đăng ký 45
  < Đã ghi thôn Tân Hà: Gia đình học tập: đăng ký 45, đạt 38 (84,4%) ạ.
  < [Sửa] [Huỷ]
tally KX 2026: family.achieved 38, family.registered 45, fund.received 200000
Khuê: GĐHT đạt 50
  < Đạt 50 nhiều hơn đăng ký 45. Số nào đúng ạ?
  < [Đạt 45, đăng ký 50] [Đạt 50, đăng ký 50] [Số khác]
Khuê taps: Số khác
  < Dạ, bác nhắn lại số đúng giúp ạ.
  < [Bỏ, không ghi]
Khuê: đạt 41
  < Đã ghi thôn Tân Hà: Gia đình học tập: đạt 41 ạ.
  < [Sửa] [Huỷ]
Khuê: cdht dat 120
  < 120 là số Công dân học tập phải không ạ?
  < [Công dân học tập] [Cộng đồng học tập] [Gia đình học tập] [Số khác]
Khuê taps: Công dân học tập
  < Đã ghi thôn Tân Hà: Công dân học tập: đạt 120 ạ.
  < [Sửa] [Huỷ]
Khuê: ông Tần góp 2 ngày công sửa nhà văn hóa
  < Ông Tần ủng hộ 2 ngày công. Trị giá khoảng bao nhiêu tiền ạ?
  < [Ghi, không định giá] [Bỏ, không ghi]
Khuê: 400k
  < Đã ghi thôn Tân Hà: ông Tần ủng hộ 2 ngày công, trị giá 400.000đ ạ.
  < Đã nhận chưa ạ?
  < [Thu rồi] [Mới hứa] [Huỷ]
Khuê: gần 2 trăm hộ
  < 200 là số gì ạ?
  < [Đăng ký 200] [Đạt 200] [Tổng số 200] [Khác]
Khuê: không
  < Dạ, bác nhắn lại số đúng giúp ạ.
  < [Bỏ, không ghi]
Khuê taps: nút giả
  < Dạ, nút này không còn dùng được. Bác nhắn lại giúp ạ.
Bình: thôn Tân Hà: đạt 39
  < Ngày 22/11/2026 Khuê báo: Gia đình học tập: đạt 41. Bác báo: Gia đình học tập: đạt 39. Ghi số nào ạ?
  < [Ghi số mới: 39] [Giữ số cũ: 41] [Số khác]
Bình: 2
  < Dạ vâng, giữ như cũ ạ.
