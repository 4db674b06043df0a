# Hamlets merge on a day: the old name keeps its figures, they count in the new place, people move with it; then a figure for the old one.
clock: 2026-11-10 09:00
units: hamlets.csv
people: Bình chair KX, Khuê reporter KX01, Tám reporter KX02, Dung reporter KX03

Khuê: GĐHT tổng 60, đăng ký 45, đạt 38
  < Đã ghi thôn Tân Hà: Gia đình học tập: tổng số 60, đăng ký 45, đạt 38 (84,4%) ạ.
  < [Sửa] [Huỷ]
Tám: GĐHT tổng 50, đăng ký 40, đạt 30
  < Đã ghi thôn Phú Minh: Gia đình học tập: tổng số 50, đăng ký 40, đạt 30 (75%) ạ.
  < [Sửa] [Huỷ]
Dung: GĐHT tổng 40, đăng ký 20, đạt 10
  < Đã ghi thôn Yên Định: Gia đình học tập: tổng số 40, đăng ký 20, đạt 10 (50%) ạ.
  < [Sửa] [Huỷ]
off: 2026-11-20 09:00
  20/11 09:00 Bình < Tuần 9/11–15/11, xã Kỳ Xuân Thử: thêm 3 nơi báo (3/3), +78 hộ đạt.
  20/11 09:00 Bình < Tất cả đã báo rồi ạ.
  20/11 09:00 Bình < Gia đình học tập đạt 52% tổng số hộ.
  20/11 09:00 Bình < [Tổng kết]
  20/11 09:00 Dung < Cảm ơn bác đã báo số liệu thôn Yên Định tuần qua ạ. Gia đình học tập: đạt 10/40 (25% tổng số), đăng ký 20 (đạt 50% số đăng ký).
  20/11 09:00 Khuê < Cảm ơn bác đã báo số liệu thôn Tân Hà tuần qua ạ. Gia đình học tập: đạt 38/60 (63,3% tổng số), đăng ký 45 (đạt 84,4% số đăng ký).
  20/11 09:00 Tám < Cảm ơn bác đã báo số liệu thôn Phú Minh tuần qua ạ. Gia đình học tập: đạt 30/50 (60% tổng số), đăng ký 40 (đạt 75% số đăng ký).
Khuê: thôn Tân Hà sáp nhập vào thôn Phú Minh từ 15/11/2026
  < Dạ, thêm thôn là việc của chủ tịch hội xã ạ.
Bình: thôn Tân Hà sáp nhập vào thôn Phú Minh
  < Dạ, sáp nhập từ ngày nào ạ? Bác nhắn cả câu với ngày đã qua, ví dụ: "thôn Tân Hà sáp nhập vào thôn Phú Minh từ 1/7/2026".
Bình: thôn Tân Hà sáp nhập vào thôn Phú Minh từ 15/11/2026
  < Từ ngày 15/11/2026, thôn Tân Hà nhập vào thôn Phú Minh, đúng không ạ?
  < Số liệu cũ vẫn xem được theo tên cũ và tính vào nơi mới; người báo số chuyển theo.
  < [Đúng, ghi] [Bỏ, không ghi]
Bình taps: Đúng, ghi
  < Đã ghi: từ ngày 15/11/2026 không còn thôn Tân Hà; số liệu cũ vẫn xem được ạ.
tally KX 2026: family.achieved 78, expected 2
Bình: tổng kết thôn Phú Minh
  < Thôn Phú Minh, năm 2026 (đến 20/11/2026)
  < Đã báo 1/1 đơn vị.
  <
  < • Gia đình học tập: đạt 68/110 (61,8% tổng số), đăng ký 85 (đạt 80% số đăng ký)
  <
  < Xếp thứ, trong xã Kỳ Xuân Thử: Gia đình học tập 1/2.
  < [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra] [↑ Kỳ Xuân Thử]
Bình: tổng kết thôn Tân Hà
  < Thôn Tân Hà, năm 2026 (đến 20/11/2026)
  < Không còn từ ngày 15/11/2026, nay tính vào thôn Phú Minh.
  < Đã báo 0/0 đơn vị.
  <
  < • Gia đình học tập: đạt 38/60 (63,3% tổng số), đăng ký 45 (đạt 84,4% số đăng ký)
  < [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra] [↑ Kỳ Xuân Thử]
Bình: thôn Tân Hà đạt 40
  < Thôn Tân Hà không còn từ ngày 15/11/2026, nay là thôn Phú Minh. Số này ghi cho nơi nào ạ?
  < [Thôn Phú Minh] [Bỏ, không ghi]
Bình taps: Thôn Phú Minh
  < Ngày 10/11/2026 Tám báo: Gia đình học tập: đạt 30. Bác báo: Gia đình học tập: đạt 40. Ghi số nào ạ?
  < [Ghi số mới: 40] [Giữ số cũ: 30] [Số khác]
Bình taps: Ghi số mới: 40
  < Đã ghi thôn Phú Minh: Gia đình học tập: đạt 40 ạ.
  < [Sửa] [Huỷ]
Bình: năm 2025 thôn Tân Hà đạt 35
  < Đã ghi thôn Tân Hà: năm 2025: Gia đình học tập: đạt 35 ạ.
  < [Sửa] [Huỷ]
Bình: tổng kết thôn Tân Hà năm 2025
  < Thôn Tân Hà, năm 2025 (đến 31/12/2025)
  < Không còn từ ngày 15/11/2026, nay tính vào thôn Phú Minh.
  < Đã báo 1/1 đơn vị.
  <
  < • Gia đình học tập: đạt 35/162 (21,6% tổng số), tổng số lấy theo số hộ, chưa đạt chỉ tiêu 70%
  < [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra] [↑ Kỳ Xuân Thử]
Bình: thôn Phú Minh và thôn Yên Định sáp nhập thành thôn Minh Định từ 18/11/2026
  < Từ ngày 18/11/2026, thôn Phú Minh, thôn Yên Định nhập vào Thôn Minh Định (mới), đúng không ạ?
  < Số liệu cũ vẫn xem được theo tên cũ và tính vào nơi mới; người báo số chuyển theo.
  < [Đúng, ghi] [Bỏ, không ghi]
Bình: đúng
  < Đã ghi: từ ngày 18/11/2026 không còn thôn Phú Minh, thôn Yên Định; số liệu cũ vẫn xem được ạ.
Bình: /tongket
  < Xã Kỳ Xuân Thử, năm 2026 (đến 20/11/2026)
  < Đã báo 1/1 đơn vị.
  <
  < • Gia đình học tập: đạt 50/150 (48% tổng số), đăng ký 105 (đạt 73,8% số đăng ký), tỷ lệ tính trên 48/100 của 2 nơi có đủ số, tỷ lệ tính trên 48/65 của 2 nơi có đủ số, ▲ 26,4 so với 2025
  <
  < Tuần này: Gia đình học tập đạt -28.
  < [Minh Định] [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra]
Dung: GĐHT tổng 150, đăng ký 110, đạt 90
  < Đã ghi thôn Minh Định: Gia đình học tập: tổng số 150, đăng ký 110, đạt 90 (81,8%) ạ.
  < [Sửa] [Huỷ]
Bình: /tongket
  < Xã Kỳ Xuân Thử, năm 2026 (đến 20/11/2026)
  < Đã báo 1/1 đơn vị.
  <
  < • Gia đình học tập: đạt 90/150 (60% tổng số), đăng ký 110 (đạt 81,8% số đăng ký), ▲ 38,4 so với 2025
  <
  < Tuần này: Gia đình học tập đạt +12, Gia đình học tập đăng ký +5.
  < [Minh Định] [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra]
