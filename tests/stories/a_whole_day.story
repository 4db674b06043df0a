# Join, report, be asked back, correct, edit, undo; then the chair looks at the tally.
clock: 2026-11-22 09:00
units: hamlets.csv
people: Bình chair KX, code K7 reporter KX01

Khuê: xin chào
  < Dạ chào bác! Đây là bot số liệu của Hội Khuyến học. Bác chưa vào nên bot chưa ghi được gì. Bác xin chủ tịch hội khuyến học xã một mã mời, rồi nhắn mã đó vào đây ạ.
Khuê: {K7}
  < Dạ chào bác! Mã này dành cho người báo số liệu của thôn Tân Hà, xã Kỳ Xuân Thử.
  < Bot sẽ giữ: tên bác trên {channel}, tin bác gửi và số liệu trong đó. Chỉ chi hội và hội cấp trên của bác xem được. Bác muốn xem hay xoá lúc nào, nhắn /dulieu.
  < Bác đồng ý không ạ?
  < [Đồng ý] [Không]
Khuê: đồng ý
  < Xong rồi ạ. Bác cứ nhắn như nhắn tin thường, ví dụ:
  < • GĐHT đăng ký 45, đạt 38
  < • Bà Lan ủng hộ 500k
  < • Nhà ông Tần đăng ký gia đình học tập
Khuê: thon em dk 45 dat 38, quy thu 12tr350
  < Đã ghi thôn Tân Hà ạ:
  < • Gia đình học tập: đăng ký 45, đạt 38 (84,4%)
  < • Quỹ đã thu: 12.350.000đ (mười hai triệu ba trăm năm mươi nghìn đồng)
  < [Sửa] [Huỷ]
tally KX 2026: family.registered 45, family.achieved 38, fund.raised 12350000, reported 1, missing KX02 KX03
Khuê: họ Dương hứa 5 triệu, Tết nộp
  < Đã ghi thôn Tân Hà: họ Dương hứa ủng hộ 5.000.000đ (năm triệu đồng), hẹn 06/02/2027 ạ.
  < [Sửa] [Huỷ]
Khuê: họ Dương nộp trước 2tr
  < Đã ghi thôn Tân Hà: họ Dương nộp 2.000.000đ (hai triệu đồng), còn hẹn 3.000.000đ ạ.
  < [Sửa] [Huỷ]
Khuê: ông Tần ủng hộ 300k
  < Đã ghi thôn Tân Hà: ông Tần ủng hộ 300.000đ ạ.
  < Tiền đã thu chưa ạ?
  < [Thu rồi] [Mới hứa] [Huỷ]
Khuê taps: Thu rồi
  < Đã ghi thôn Tân Hà: ông Tần nộp 300.000đ ạ.
  < [Sửa] [Huỷ]
Khuê: ông Ba đóng 500
  < Ông Ba nộp 500.000đ phải không ạ?
  < [Đúng] [Số khác]
Khuê taps: Đúng
  < Đã ghi thôn Tân Hà: ông Ba nộp 500.000đ ạ.
  < [Sửa] [Huỷ]
Khuê: nhầm, đạt 40 chứ không phải 38
  < Đã sửa thôn Tân Hà: Gia đình học tập: đạt 40 (trước là 38).
  < [Huỷ sửa]
tally KX 2026: family.achieved 40, fund.raised 15150000
Khuê: quỹ thu 123tr
  < Lần trước thôn Tân Hà báo Quỹ đã thu: 12.350.000đ (mười hai triệu ba trăm năm mươi nghìn đồng). Lần này là:
  < [12.300.000đ] [123.000.000đ] [Số khác]
Khuê: bỏ
  < Dạ, bot không ghi tin đó ạ.
Khuê: số hôm nọ bác đưa cô Hoa rồi đấy
  < Dạ, tin này bot chưa đọc ra số, nên chưa ghi gì. Bác nhắn lại thì ví dụ: "đăng ký 45, đạt 38" ạ.
  < Bot đã chuyển cho chủ tịch hội xem giúp.
  Bình < Khuê (thôn Tân Hà) nhắn: "số hôm nọ bác đưa cô Hoa rồi đấy". Bot chưa đọc ra. Bác giúp xem tin này có số gì không ạ?
  Bình < [Ghi giúp] [Không có gì để ghi]
Khuê: công dân học tập đăng ký 60, đạt 55
  < Đã ghi thôn Tân Hà: Công dân học tập: đăng ký 60, đạt 55 (91,7%) ạ.
  < [Sửa] [Huỷ]
Khuê edits: công dân học tập đăng ký 60, đạt 56
  < Đã sửa thôn Tân Hà: Công dân học tập: đăng ký 60, đạt 56 (93,3%) ạ.
  < [Sửa] [Huỷ]
Khuê: /huy
  < Đã bỏ thôn Tân Hà: Công dân học tập: đăng ký 60, đạt 56 (93,3%) ạ.
  < [Ghi lại]
Bình: /tongket
  < Xã Kỳ Xuân Thử, năm 2026 (đến 22/11/2026)
  < Đã báo 1/3 đơn vị.
  < Chưa báo: Phú Minh, Yên Định.
  <
  < • Gia đình học tập: đạt 40/162 (24,7% tổng số), đăng ký 45 (đạt 88,9% số đăng ký), tổng số lấy theo số hộ, mới có số của 1/3 đơn vị
  <
  < Quỹ: thu 15.150.000đ, còn hứa 3.000.000đ
  < Trong đó ghi từng khoản thu: 2.800.000đ
  < Đã hứa trong năm: 5.000.000đ
  < [Phú Minh] [Tân Hà] [Yên Định] [Ai chưa báo] [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra]
Bình: ai chưa báo
  < Xã Kỳ Xuân Thử, năm 2026
  < Đã báo 1/3 đơn vị.
  < Chưa báo: Phú Minh, Yên Định.
  < [Tổng kết] [Nhắc 2 nơi chưa báo]
