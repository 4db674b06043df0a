# A chair reports for hamlets by naming them, one at a time and as a pasted list.
clock: 2026-11-22 09:00
units: hamlets.csv
people: Bình chair KX, Khuê reporter KX01

Bình: thôn Phú Minh: đăng ký 60, đạt 52
  < Đã ghi thôn Phú Minh: Gia đình học tập: đăng ký 60, đạt 52 (86,7%) ạ.
  < [Sửa] [Huỷ]
Bình: Thôn Tân Hà: đk 45 đạt 38\nThôn Yên Định: đk 30 đạt 20
  < Bot đọc được 2 nơi, bác xem đúng chưa ạ:
  < • thôn Tân Hà: Gia đình học tập: đăng ký 45, đạt 38 (84,4%)
  < • thôn Yên Định: Gia đình học tập: đăng ký 30, đạt 20 (66,7%)
  < [Đúng, ghi cả] [Bỏ, không ghi]
tally KX 2026: family.registered 60, reported 1
Bình taps: Đúng, ghi cả
  < Đã ghi 2 nơi ạ:
  < • thôn Tân Hà: Gia đình học tập: đăng ký 45, đạt 38 (84,4%)
  < • thôn Yên Định: Gia đình học tập: đăng ký 30, đạt 20 (66,7%)
  < [Sửa] [Huỷ]
tally KX 2026: family.registered 135, family.achieved 110, reported 3, missing
Khuê: thôn Phú Minh đăng ký 70
  < Dạ, thôn Phú Minh không phải nơi bác báo. Bot đã hỏi chủ tịch hội; được đồng ý thì bot ghi ngay: Gia đình học tập: đăng ký 70.
  Bình < Khuê báo giúp thôn Phú Minh: Gia đình học tập: đăng ký 70. Bác cho ghi không ạ?
  Bình < [Đồng ý ghi] [Không]
Bình: xom dong dk 12
  < Bot không thấy "xóm Dong" trong những nơi bác báo được. Số này của nơi nào ạ?
  < [Xã Kỳ Xuân Thử] [Bỏ, không ghi]
