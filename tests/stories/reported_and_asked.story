# A report with a wish, a question or a meeting beside it: the figures are noted first, then the rest is answered.
clock: 2026-11-22 09:00
units: hamlets.csv
people: Bình chair KX, Khuê reporter KX01

Khuê: đăng ký 45, đạt 38. Cho tôi xem tổng kết thôn
  < Đã ghi thôn Tân Hà: Gia đình học tập: đăng ký 45, đạt 38 (84,4%) ạ.
  < [Sửa] [Huỷ]
  < ---
  < Thôn Tân Hà, năm 2026 (đến 22/11/2026)
  < Đã báo 1/1 đơn vị.
  <
  < • Gia đình học tập: đạt 38/162 (23,5% tổng số), đăng ký 45 (đạt 84,4% số đăng ký), tổng số lấy theo số hộ
  < [Số ở đâu ra]
Khuê: chốt sổ: đăng ký 46, đạt 40
  < Đã ghi thôn Tân Hà: Gia đình học tập: đăng ký 46, đạt 40 (87%) ạ.
  < [Sửa] [Huỷ]
Khuê: thu quỹ được 500k, ai chưa báo vậy?
  < Đã ghi thôn Tân Hà: Thu được 500.000đ ạ.
  < [Sửa] [Huỷ]
  < ---
  < Thôn Tân Hà, năm 2026
  < Tất cả 1 đơn vị đã báo rồi ạ.
  < [Tổng kết]
Khuê: đăng ký 47 hộ, quỹ còn bao nhiêu vậy
  < Đã ghi thôn Tân Hà: Gia đình học tập: đăng ký 47 ạ.
  < [Sửa] [Huỷ]
  < ---
  < Thôn Tân Hà, năm 2026 (đến 22/11/2026)
  <
  < Quỹ: thu 500.000đ, tồn 500.000đ
  < [Số ở đâu ra]
Bình: thôn Tân Hà đạt 41, mai 8h họp giao ban tại UBND xã
  < Họp giao ban, xã Kỳ Xuân Thử
  < 8:00 thứ Hai 23/11/2026 (15/10 âm lịch), UBND xã
  < Mời 1 người của các chi hội.
  < Nhắc trước 2 giờ.
  < [Gửi giấy mời] [Sửa] [Thôi]
  < ---
  < Ngày 22/11/2026 Khuê báo: Gia đình học tập: đạt 40. Bác báo: Gia đình học tập: đạt 41. Ghi số nào ạ?
  < [Ghi số mới: 41] [Giữ số cũ: 40] [Số khác]
Bình: 41
  < Đã ghi thôn Tân Hà: Gia đình học tập: đạt 41 ạ.
  < [Sửa] [Huỷ]
Khuê: đăng ký 48 hộ, em bận không đi họp được
  < Đã ghi thôn Tân Hà: Gia đình học tập: đăng ký 48 ạ.
  < [Sửa] [Huỷ]
Khuê: chỉ tiêu giao 50 hộ, thôn đăng ký được 52, đạt 49
  < Ngày 22/11/2026 Bình báo: Gia đình học tập: đạt 41. Bác báo: Gia đình học tập: đạt 49. Ghi số nào ạ?
  < [Ghi số mới: 49] [Giữ số cũ: 41] [Số khác]
Khuê: xóa tên hộ bà Lựu khỏi danh sách đăng ký gia đình học tập, nhà chuyển đi rồi
  < Đã ghi thôn Tân Hà: bà Lựu rút, không đăng ký Gia đình học tập nữa ạ.
  < [Sửa] [Huỷ]
Khuê: ông Hiệp hủy không ủng hộ 1tr nữa, nhà có việc
  < Đã ghi thôn Tân Hà: ông Hiệp thôi không ủng hộ 1.000.000đ (một triệu đồng) ạ.
  < [Sửa] [Huỷ]
