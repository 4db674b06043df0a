# The tally in full: by section, beside last year, its place among its like, since a day, down to the sentence behind a figure.
clock: 2025-11-20 09:00
units: hamlets.csv
people: Bình chair KX, Khuê reporter KX01, Tám reporter KX02, Dung reporter KX03

Bình: tổng kết thôn Tân Hà năm 2024
  < Thôn Tân Hà, năm 2024 (đến 31/12/2024)
  < Đã báo 0/1 đơn vị.
  < Chưa báo: Tân Hà.
  < Năm 2024 chưa có số liệu nào ạ.
  < [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra] [↑ Kỳ Xuân Thử]
Khuê: GĐHT tổng 60, đăng ký 40, đạt 30, quỹ thu 10tr
  < Đã ghi thôn Tân Hà ạ:
  < • Gia đình học tập: tổng số 60, đăng ký 40, đạt 30 (75%)
  < • Quỹ đã thu: 10.000.000đ (mười triệu đồng)
  < [Sửa] [Huỷ]
Tám: GĐHT tổng 50, đăng ký 40, đạt 20
  < Đã ghi thôn Phú Minh: Gia đình học tập: tổng số 50, đăng ký 40, đạt 20 (50%) ạ.
  < [Sửa] [Huỷ]
Dung: GĐHT tổng 40, đăng ký 30, đạt 20, quỹ thu 8tr
  < Đã ghi thôn Yên Định ạ:
  < • Gia đình học tập: tổng số 40, đăng ký 30, đạt 20 (66,7%)
  < • Quỹ đã thu: 8.000.000đ (tám triệu đồng)
  < [Sửa] [Huỷ]
off: 2026-11-12 09:00
  12/11 09:00 Bình < Tuần 2/11–8/11, xã Kỳ Xuân Thử: đã báo 0/3 nơi.
  12/11 09:00 Bình < Chưa báo: Tân Hà, Phú Minh, Yên Định.
  12/11 09:00 Bình < [Tổng kết] [Nhắc 3 nơi chưa báo]
Khuê: GĐHT tổng 60, đăng ký 45, đạt 36, quỹ thu 12tr350, chi 5tr
  < Đã ghi thôn Tân Hà ạ:
  < • Gia đình học tập: tổng số 60, đăng ký 45, đạt 36 (80%)
  < • Quỹ đã thu: 12.350.000đ (mười hai triệu ba trăm năm mươi nghìn đồng)
  < • Quỹ đã chi: 5.000.000đ (năm triệu đồng)
  < [Sửa] [Huỷ]
Tám: GĐHT tổng 50, đăng ký 40, đạt 20, quỹ thu 6tr, chi 2tr, tồn 9tr
  < Đã ghi thôn Phú Minh ạ:
  < • Gia đình học tập: tổng số 50, đăng ký 40, đạt 20 (50%)
  < • Quỹ đã thu: 6.000.000đ (sáu triệu đồng)
  < • Quỹ đã chi: 2.000.000đ (hai triệu đồng)
  < • Quỹ còn: 9.000.000đ (chín triệu đồng)
  < [Sửa] [Huỷ]
clock: 2026-11-18 09:00
  16/11 07:00 Bình < Tuần 9/11–15/11, xã Kỳ Xuân Thử: thêm 2 nơi báo (2/3), +56 hộ đạt, quỹ +18.350.000đ.
  16/11 07:00 Bình < Chưa báo: Yên Định.
  16/11 07:00 Bình < Gia đình học tập đạt 50,9% tổng số hộ. (năm trước 46,7%)
  16/11 07:00 Bình < [Tổng kết] [Nhắc 1 nơi chưa báo]
  16/11 07:00 Khuê < Cảm ơn bác đã báo số liệu thôn Tân Hà tuần qua ạ. Gia đình học tập: đạt 36/60 (60% tổng số), đăng ký 45 (đạt 80% số đăng ký).
  16/11 07:00 Tám < Cảm ơn bác đã báo số liệu thôn Phú Minh tuần qua ạ. Gia đình học tập: đạt 20/50 (40% tổng số), đăng ký 40 (đạt 50% số đăng ký).
Khuê: bà Lan nộp 650k
  < Đã ghi thôn Tân Hà: bà Lan nộp 650.000đ ạ.
  < [Sửa] [Huỷ]
Khuê: nhầm, đạt 44 chứ không phải 36
  < Đã sửa thôn Tân Hà: Gia đình học tập: đạt 44 (trước là 36).
  < [Huỷ sửa]
Khuê: có 12 suất học bổng
  < Đã ghi thôn Tân Hà: Học bổng: 12 ạ.
  < [Sửa] [Huỷ]
Khuê: hội viên 90
  < Đã ghi thôn Tân Hà: Hội viên: 90 ạ.
  < [Sửa] [Huỷ]
Bình: /tongket
  < Xã Kỳ Xuân Thử, năm 2026 (đến 18/11/2026)
  < Đã báo 2/3 đơn vị.
  < Chưa báo: Yên Định.
  <
  < • Gia đình học tập: đạt 64/110 (58,2% tổng số), đăng ký 85 (đạt 75,3% số đăng ký), ▲ 11,5 so với 2025, mới có số của 2/3 đơn vị
  <
  < Quỹ: thu 19.000.000đ, chi 7.000.000đ, tồn 9.000.000đ, thu ▲ 5,6% so với 2025
  < Số tồn mới có của 1/3 đơn vị.
  < Trong đó ghi từng khoản thu: 650.000đ
  <
  < • Hội viên: 90
  < • Học bổng: 12
  <
  < Tuần này: Gia đình học tập đạt +8, Quỹ vận động được +650.000đ.
  < [Phú Minh] [Tân Hà] [Yên Định] [Ai chưa báo] [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra]
Bình: tổng kết thôn Tân Hà
  < Thôn Tân Hà, năm 2026 (đến 18/11/2026)
  < Đã báo 1/1 đơn vị.
  <
  < • Gia đình học tập: đạt 44/60 (73,3% tổng số), đăng ký 45 (đạt 97,8% số đăng ký), ▲ 23,3 so với 2025
  <
  < Quỹ: thu 13.000.000đ, chi 5.000.000đ, tồn 8.000.000đ, thu ▲ 30% so với 2025
  < Trong đó ghi từng khoản thu: 650.000đ
  <
  < • Hội viên: 90
  < • Học bổng: 12
  <
  < Xếp thứ, trong xã Kỳ Xuân Thử: Gia đình học tập 1/2, Quỹ vận động được 1/2.
  < Tuần này: Gia đình học tập đạt +8, Quỹ vận động được +650.000đ.
  < [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra] [↑ Kỳ Xuân Thử]
Bình: tổng kết thôn Tân Hà năm 2025
  < Thôn Tân Hà, năm 2025 (đến 31/12/2025)
  < Đã báo 1/1 đơn vị.
  <
  < • Gia đình học tập: đạt 30/60 (50% tổng số), đăng ký 40 (đạt 75% số đăng ký), chưa đạt chỉ tiêu 70%
  <
  < Quỹ: thu 10.000.000đ
  <
  < Xếp thứ, trong xã Kỳ Xuân Thử: Gia đình học tập 1/3, Quỹ vận động được 1/2.
  < [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra] [↑ Kỳ Xuân Thử]
Bình: tổng kết quỹ
  < Xã Kỳ Xuân Thử, năm 2026 (đến 18/11/2026)
  <
  < Quỹ: thu 19.000.000đ, chi 7.000.000đ, tồn 9.000.000đ, thu ▲ 5,6% so với 2025
  < Số tồn mới có của 1/3 đơn vị.
  < Trong đó ghi từng khoản thu: 650.000đ
  <
  < Tuần này: Quỹ vận động được +650.000đ.
  < [Phú Minh] [Tân Hà] [Yên Định] [Ai chưa báo] [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra]
Bình: tổng kết gia đình học tập thôn Phú Minh
  < Thôn Phú Minh, năm 2026 (đến 18/11/2026)
  <
  < • Gia đình học tập: đạt 20/50 (40% tổng số), đăng ký 40 (đạt 50% số đăng ký), bằng năm 2025
  <
  < Xếp thứ, trong xã Kỳ Xuân Thử: Gia đình học tập 2/2.
  < [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra] [↑ Kỳ Xuân Thử]
Bình: tổng kết học bổng
  < Xã Kỳ Xuân Thử, năm 2026 (đến 18/11/2026)
  <
  < • Học bổng: 12
  < [Phú Minh] [Tân Hà] [Yên Định] [Ai chưa báo] [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra]
Bình: tổng kết trung tâm học tập cộng đồng
  < Xã Kỳ Xuân Thử, năm 2026 (đến 18/11/2026)
  < Mục này chưa có số liệu ạ.
  < [Phú Minh] [Tân Hà] [Yên Định] [Ai chưa báo] [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra]
Bình: so với năm ngoái
  < Xã Kỳ Xuân Thử: năm 2026 so với năm 2025
  < • Gia đình học tập, tổng số: 110 (năm 2025: 150), -40 (26,7%)
  < • Gia đình học tập đăng ký: 85 (năm 2025: 110), -25 (22,7%)
  < • Gia đình học tập đạt: 64 (58,2% tổng số) (năm 2025: 70 (46,7% tổng số)), -6 (8,6%)
  < • Quỹ vận động được: 19.000.000đ (năm 2025: 18.000.000đ), +1.000.000đ (5,6%)
  < • Quỹ đã chi: 7.000.000đ (năm 2025: chưa có số liệu)
  < • Số dư quỹ: 9.000.000đ (năm 2025: chưa có số liệu)
  < • Hội viên: 90 (năm 2025: chưa có số liệu)
  < • Học bổng: 12 (năm 2025: chưa có số liệu)
  < [Năm 2026] [Năm 2025]
Bình: thôn Tân Hà so với năm ngoái
  < Thôn Tân Hà: năm 2026 so với năm 2025
  < • Gia đình học tập, tổng số: 60 (năm 2025: 60), không đổi
  < • Gia đình học tập đăng ký: 45 (năm 2025: 40), +5 (12,5%)
  < • Gia đình học tập đạt: 44 (73,3% tổng số) (năm 2025: 30 (50% tổng số)), +14 (46,7%)
  < • Quỹ vận động được: 13.000.000đ (năm 2025: 10.000.000đ), +3.000.000đ (30%)
  < • Quỹ đã chi: 5.000.000đ (năm 2025: chưa có số liệu)
  < • Hội viên: 90 (năm 2025: chưa có số liệu)
  < • Học bổng: 12 (năm 2025: chưa có số liệu)
  < [Năm 2026] [Năm 2025]
Bình: quỹ so với năm ngoái
  < Xã Kỳ Xuân Thử: năm 2026 so với năm 2025
  < • Quỹ vận động được: 19.000.000đ (năm 2025: 18.000.000đ), +1.000.000đ (5,6%)
  < • Quỹ đã chi: 7.000.000đ (năm 2025: chưa có số liệu)
  < • Số dư quỹ: 9.000.000đ (năm 2025: chưa có số liệu)
  < [Năm 2026] [Năm 2025]
Bình: thôn nào cao nhất
  < Xã Kỳ Xuân Thử, năm 2026
  < Gia đình học tập, từ cao xuống:
  < 1. thôn Tân Hà: 73,3%
  < 2. thôn Phú Minh: 40%
  < Chưa có số liệu: thôn Yên Định.
  < Quỹ vận động được, từ cao xuống:
  < 1. thôn Tân Hà: 13.000.000đ
  < 2. thôn Phú Minh: 6.000.000đ
  < Chưa có số liệu: thôn Yên Định.
  < [Tổng kết]
Khuê: thôn mình xếp thứ mấy
  < Thôn Tân Hà, năm 2026
  < Xếp thứ, trong xã Kỳ Xuân Thử: Gia đình học tập 1/2, Quỹ vận động được 1/2.
  < [Tổng kết]
Bình: tuần này tăng bao nhiêu
  < Xã Kỳ Xuân Thử, năm 2026
  < Tuần này thay đổi:
  < • Gia đình học tập đạt +8
  < • Quỹ vận động được +650.000đ
  < • Hội viên +90
  < • Học bổng +12
  < [Tổng kết]
Bình: tuần này thế nào
  < Xã Kỳ Xuân Thử, năm 2026
  < Tuần này thay đổi:
  < • Gia đình học tập đạt +8
  < • Quỹ vận động được +650.000đ
  < • Hội viên +90
  < • Học bổng +12
  < [Tổng kết]
Bình: từ ngày 1/11 tăng bao nhiêu
  < Xã Kỳ Xuân Thử, năm 2026
  < Từ ngày 01/11/2026 thay đổi:
  < • Gia đình học tập, tổng số +110
  < • Gia đình học tập đăng ký +85
  < • Gia đình học tập đạt +64
  < • Quỹ vận động được +19.000.000đ
  < • Quỹ đã chi +7.000.000đ
  < • Số dư quỹ +9.000.000đ
  < • Hội viên +90
  < • Học bổng +12
  < [Tổng kết]
Bình: số liệu đến 15/11
  < Xã Kỳ Xuân Thử, năm 2026, số liệu đến hết 15/11/2026
  < Đã báo 2/3 đơn vị.
  <
  < • Gia đình học tập: đạt 56/110 (50,9% tổng số), đăng ký 85 (đạt 65,9% số đăng ký), ▲ 4,2 so với 2025, mới có số của 2/3 đơn vị
  <
  < Quỹ: thu 18.350.000đ, chi 7.000.000đ, tồn 9.000.000đ, thu ▲ 1,9% so với 2025
  < Số tồn mới có của 1/3 đơn vị.
  < [Tổng kết]
Bình: tổng kết 6 tháng đầu năm
  < Xã Kỳ Xuân Thử, năm 2026, số liệu đến hết 30/06/2026
  < Đã báo 0/3 đơn vị.
  < Chưa có số liệu nào ạ.
  < [Tổng kết]
Bình: toàn xã GĐHT tổng 200, đăng ký 150, đạt 100, quỹ thu 50 triệu
  < Đã ghi xã Kỳ Xuân Thử ạ:
  < • Gia đình học tập: tổng số 200, đăng ký 150, đạt 100 (66,7%)
  < • Quỹ đã thu: 50.000.000đ (năm mươi triệu đồng)
  < [Sửa] [Huỷ]
Bình: /tongket
  < Xã Kỳ Xuân Thử, năm 2026 (đến 18/11/2026)
  < Đã báo 2/3 đơn vị.
  < Chưa báo: Yên Định.
  <
  < • Gia đình học tập: đạt 100/200 (50% tổng số), đăng ký 150 (đạt 66,7% số đăng ký), ▲ 3,3 so với 2025, tổng số: tự khai 200, 2 đơn vị bên dưới cộng lại 110, đăng ký: tự khai 150, 2 đơn vị bên dưới cộng lại 85, đạt: tự khai 100, 2 đơn vị bên dưới cộng lại 64
  <
  < Quỹ: thu 50.000.000đ, chi 7.000.000đ, tồn 9.000.000đ, thu ▲ 177,8% so với 2025
  < Số tồn mới có của 1/3 đơn vị.
  < Trong đó ghi từng khoản thu: 650.000đ
  < Quỹ vận động được: tự khai 50.000.000đ, 2/3 đơn vị bên dưới cộng lại 19.000.000đ
  <
  < • Hội viên: 90
  < • Học bổng: 12
  <
  < Tuần này: Gia đình học tập đạt +44, Gia đình học tập đăng ký +65, Quỹ vận động được +31.650.000đ.
  < [Phú Minh] [Tân Hà] [Yên Định] [Ai chưa báo] [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra]
Bình taps: Phú Minh
  < Thôn Phú Minh, năm 2026 (đến 18/11/2026)
  < Đã báo 1/1 đơn vị.
  <
  < • Gia đình học tập: đạt 20/50 (40% tổng số), đăng ký 40 (đạt 50% số đăng ký), bằng năm 2025
  <
  < Quỹ: thu 6.000.000đ, chi 2.000.000đ, tồn 9.000.000đ
  < Theo thu chi phải còn 4.000.000đ, số dư đã báo nhiều hơn 5.000.000đ (chưa rõ số dư đầu năm).
  <
  < Xếp thứ, trong xã Kỳ Xuân Thử: Gia đình học tập 2/2, Quỹ vận động được 2/2.
  < [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra] [↑ Kỳ Xuân Thử]
Bình: /tongket
  < Xã Kỳ Xuân Thử, năm 2026 (đến 18/11/2026)
  < Đã báo 2/3 đơn vị.
  < Chưa báo: Yên Định.
  <
  < • Gia đình học tập: đạt 100/200 (50% tổng số), đăng ký 150 (đạt 66,7% số đăng ký), ▲ 3,3 so với 2025, tổng số: tự khai 200, 2 đơn vị bên dưới cộng lại 110, đăng ký: tự khai 150, 2 đơn vị bên dưới cộng lại 85, đạt: tự khai 100, 2 đơn vị bên dưới cộng lại 64
  <
  < Quỹ: thu 50.000.000đ, chi 7.000.000đ, tồn 9.000.000đ, thu ▲ 177,8% so với 2025
  < Số tồn mới có của 1/3 đơn vị.
  < Trong đó ghi từng khoản thu: 650.000đ
  < Quỹ vận động được: tự khai 50.000.000đ, 2/3 đơn vị bên dưới cộng lại 19.000.000đ
  <
  < • Hội viên: 90
  < • Học bổng: 12
  <
  < Tuần này: Gia đình học tập đạt +44, Gia đình học tập đăng ký +65, Quỹ vận động được +31.650.000đ.
  < [Phú Minh] [Tân Hà] [Yên Định] [Ai chưa báo] [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra]
Bình taps: Tân Hà
  < Thôn Tân Hà, năm 2026 (đến 18/11/2026)
  < Đã báo 1/1 đơn vị.
  <
  < • Gia đình học tập: đạt 44/60 (73,3% tổng số), đăng ký 45 (đạt 97,8% số đăng ký), ▲ 23,3 so với 2025
  <
  < Quỹ: thu 13.000.000đ, chi 5.000.000đ, tồn 8.000.000đ, thu ▲ 30% so với 2025
  < Trong đó ghi từng khoản thu: 650.000đ
  <
  < • Hội viên: 90
  < • Học bổng: 12
  <
  < Xếp thứ, trong xã Kỳ Xuân Thử: Gia đình học tập 1/2, Quỹ vận động được 1/2.
  < Tuần này: Gia đình học tập đạt +8, Quỹ vận động được +650.000đ.
  < [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra] [↑ Kỳ Xuân Thử]
Bình taps: Số ở đâu ra
  < Thôn Tân Hà, năm 2026: bác xem số nào ạ?
  < [Gia đình học tập, tổng số] [Gia đình học tập đăng ký] [Gia đình học tập đạt] [Quỹ vận động được] [Quỹ đã chi] [Hội viên] [Học bổng] [Đã nhận từng khoản]
Bình taps: Gia đình học tập đạt
  < Thôn Tân Hà, Gia đình học tập đạt 44:
  < • 18/11 09:00 Khuê: "nhầm, đạt 44 chứ không phải 36"
  < • 12/11 09:00 Khuê: "GĐHT tổng 60, đăng ký 45, đạt 36, quỹ thu 12tr350, chi 5tr"
  < [↑ xã Kỳ Xuân Thử]
