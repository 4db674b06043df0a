# What a unit signs for a year is noted, compared with what it achieves, and is no report; a share set above holds below.
clock: 2026-03-10 09:00
units: hamlets.csv
people: Bình chair KX, Khuê reporter KX01, Tám reporter KX02

Bình: thôn Tân Hà ký cam kết 45 hộ gia đình học tập năm 2026
  < Đã ghi chỉ tiêu của thôn Tân Hà, năm 2026: Gia đình học tập 45 ạ.
  < [Sửa] [Huỷ]
Tám: thôn em ký giao ước thi đua: 40 gia đình học tập, 3 dòng họ học tập, quỹ 20 triệu
  < Đã ghi chỉ tiêu của thôn Phú Minh, năm 2026: Gia đình học tập 40, Dòng họ học tập 3, quỹ 20.000.000đ (hai mươi triệu đồng) ạ.
  < [Sửa] [Huỷ]
Bình: chỉ tiêu năm 2026 của xã: GĐHT 70%, DHHT 65%
  < Đã ghi chỉ tiêu của xã Kỳ Xuân Thử, năm 2026: Gia đình học tập 70%, Dòng họ học tập 65% ạ.
  < [Sửa] [Huỷ]
tally KX 2026: target.family 85, target.clan 3, reported 0
Bình: chỉ tiêu gia đình học tập 170%
  < Chỉ tiêu 170% là quá 100%. Bác xem lại giúp ạ.
Bình: xã giao chỉ tiêu
  < Dạ, bác nhắn rõ số và mô hình giúp, ví dụ: "thôn Tân Hà ký cam kết 45 hộ gia đình học tập năm 2026", hoặc "chỉ tiêu gia đình học tập 70%".
Khuê: có 30 hộ ký cam kết gia đình học tập
  < Đã ghi thôn Tân Hà: Gia đình học tập: đăng ký 30 ạ.
  < [Sửa] [Huỷ]
Khuê: GĐHT tổng 60, đạt 45
  < Đạt 45 nhiều hơn đăng ký 30. Số nào đúng ạ?
  < [Đạt 30, đăng ký 45, tổng số 60] [Đạt 45, đăng ký 45, tổng số 60] [Số khác]
Tám: tổng 50 hộ, đạt 30 hộ, quỹ thu 12tr
  < Đã ghi thôn Phú Minh ạ:
  < • Gia đình học tập: tổng số 50, đạt 30 (60%)
  < • Quỹ đã thu: 12.000.000đ (mười hai triệu đồng)
  < [Sửa] [Huỷ]
Bình: /tongket
  < Xã Kỳ Xuân Thử, năm 2026 (đến 10/03/2026)
  < Đã báo 2/3 đơn vị.
  < Chưa báo: Yên Định.
  <
  < • Gia đình học tập: đạt 30/50 (60% tổng số), đăng ký 30, chưa đạt chỉ tiêu 70%, mới có số của 1/3 đơn vị
  <
  < Quỹ: thu 12.000.000đ
  <
  < Cam kết quỹ vận động 20.000.000đ: mới đạt 12.000.000đ (60%)
  < Cam kết gia đình học tập 85: mới đạt 30 (35,3%)
  < Cam kết dòng họ học tập 3: chưa có số đạt
  < [Phú Minh] [Tân Hà] [Yên Định] [Ai chưa báo] [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra]
Bình: tổng kết thôn Tân Hà
  < Thôn Tân Hà, năm 2026 (đến 10/03/2026)
  < Đã báo 1/1 đơn vị.
  <
  < • Gia đình học tập: đăng ký 30
  <
  < Cam kết gia đình học tập 45: chưa có số đạt
  < [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra] [↑ Kỳ Xuân Thử]
Bình: tổng kết thôn Phú Minh
  < Thôn Phú Minh, năm 2026 (đến 10/03/2026)
  < Đã báo 1/1 đơn vị.
  <
  < • Gia đình học tập: đạt 30/50 (60% tổng số), chưa đạt chỉ tiêu 70%
  <
  < Quỹ: thu 12.000.000đ
  <
  < Cam kết quỹ vận động 20.000.000đ: mới đạt 12.000.000đ (60%)
  < Cam kết gia đình học tập 40: mới đạt 30 (75%)
  < Cam kết dòng họ học tập 3: chưa có số đạt
  < [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra] [↑ Kỳ Xuân Thử]
Tám: /huy
  < Đã bỏ thôn Phú Minh: Gia đình học tập: tổng số 50, đạt 30 (60%), Quỹ đã thu: 12.000.000đ (mười hai triệu đồng) ạ.
  < [Ghi lại]
Bình: thôn Phú Minh ký cam kết 45 hộ gia đình học tập năm 2030
  < Năm 2030 chưa mở, nên bot chưa ghi gì ạ.
Bình: đạt chỉ tiêu chưa
  < Xã Kỳ Xuân Thử, năm 2026 (đến 10/03/2026)
  < Đã báo 1/3 đơn vị.
  < Chưa báo: Phú Minh, Yên Định.
  <
  < • Gia đình học tập: đăng ký 30
  <
  < Cam kết quỹ vận động 20.000.000đ: chưa có số đạt
  < Cam kết gia đình học tập 85: chưa có số đạt
  < Cam kết dòng họ học tập 3: chưa có số đạt
  < [Phú Minh] [Tân Hà] [Yên Định] [Ai chưa báo] [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra]
