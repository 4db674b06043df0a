# What is special about a place is noted by its chair, shown with its figures, and places of one kind can be compared.
clock: 2026-11-22 09:00
units: hamlets.csv
people: Bình chair KX, Khuê reporter KX01, Tám reporter KX02

Bình: thôn Tân Hà là thôn miền núi, biên giới
  < Đã ghi thôn Tân Hà, đặc thù: miền núi, biên giới ạ.
Bình: thôn Phú Minh là vùng bãi ngang
  < Đã ghi thôn Phú Minh, đặc thù: bãi ngang ạ.
Bình: đặc thù thôn Yên Định: miền núi
  < Đã ghi thôn Yên Định, đặc thù: miền núi ạ.
Bình: thôn Tân Hà không còn là thôn biên giới
  < Đã ghi thôn Tân Hà, đặc thù: miền núi ạ.
Khuê: thôn Tân Hà là thôn vùng cao
  < Dạ, tin này bot chưa đọc ra số, nên chưa ghi gì. Bác nhắn lại thì ví dụ: "đăng ký 45, đạt 38" ạ.
  < Bot đã chuyển cho chủ tịch hội xem giúp.
  Bình < Khuê (thôn Tân Hà) nhắn: "thôn Tân Hà là thôn vùng cao". Bot chưa đọc ra. Bác giúp xem tin này có số gì không ạ?
  Bình < [Ghi giúp] [Không có gì để ghi]
Khuê: GĐHT tổng 60, đăng ký 45, đạt 38
  < Đã ghi thôn Tân Hà: Gia đình học tập: tổng số 60, đăng ký 45, đạt 38 (84,4%) ạ.
  < [Sửa] [Huỷ]
Tám: GĐHT tổng 50, đăng ký 45, đạt 41
  < Đã ghi thôn Phú Minh: Gia đình học tập: tổng số 50, đăng ký 45, đạt 41 (91,1%) ạ.
  < [Sửa] [Huỷ]
Bình: thôn Yên Định GĐHT tổng 40, đạt 10
  < Đã ghi thôn Yên Định: Gia đình học tập: tổng số 40, đạt 10 (25%) ạ.
  < [Sửa] [Huỷ]
Bình: tổng kết thôn Tân Hà
  < Thôn Tân Hà, năm 2026 (đến 22/11/2026)
  < Đặc thù: miền núi
  < Đã báo 1/1 đơn vị.
  <
  < • Gia đình học tập: đạt 38/60 (63,3% tổng số), đăng ký 45 (đạt 84,4% số đăng ký)
  <
  < Xếp thứ, trong xã Kỳ Xuân Thử: Gia đình học tập 2/3.
  < [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra] [↑ Kỳ Xuân Thử]
Bình: xếp hạng các thôn miền núi
  < Xã Kỳ Xuân Thử, năm 2026
  < Chỉ tính nơi: miền núi
  < Gia đình học tập, từ cao xuống:
  < 1. thôn Tân Hà: 63,3%
  < 2. thôn Yên Định: 25%
  < [Tổng kết]
Bình: xếp hạng các thôn
  < Xã Kỳ Xuân Thử, năm 2026
  < Gia đình học tập, từ cao xuống:
  < 1. thôn Phú Minh: 82%
  < 2. thôn Tân Hà: 63,3%
  < 3. thôn Yên Định: 25%
  < [Tổng kết]
