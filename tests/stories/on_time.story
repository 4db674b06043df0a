# Who reported by the deadline, and who came late: counted from the sentences, also when a figure is mended later.
clock: 2026-11-20 09:00
units: hamlets.csv
people: Bình chair KX, Khuê reporter KX01, Tám reporter KX02, Dung reporter KX03

Bình: nhắc các thôn nộp số liệu trước 25/11
  < Xã Kỳ Xuân Thử, hạn nộp số liệu năm 2026: thứ Tư 25/11/2026 (17/10 âm lịch)
  < Chưa báo: Tân Hà, Phú Minh, Yên Định.
  < Ai chưa báo, bot nhắc trước 3 ngày, trước 1 ngày, đúng ngày. Ai báo rồi thì thôi ạ.
  < [Đặt hạn] [Nhắc ngay 3 nơi] [Thôi]
Bình taps: Đặt hạn
  < Đã đặt hạn thứ Tư 25/11/2026 (17/10 âm lịch) ạ.
Khuê: GĐHT tổng 60, đăng ký 45, đạt 38
  < Đã ghi thôn Tân Hà: Gia đình học tập: tổng số 60, đăng ký 45, đạt 38 (84,4%) ạ.
  < [Sửa] [Huỷ]
clock: 2026-11-25 20:00
  22/11 08:00 Dung < Thôn Yên Định chưa có số liệu năm 2026; còn 3 ngày là đến hạn, bác nhắn giúp ạ.
  22/11 08:00 Dung < Bác nhắn luôn ở đây, ví dụ "đăng ký 45, đạt 38".
  22/11 08:00 Dung < [Không phát sinh]
  22/11 08:00 Tám < Thôn Phú Minh chưa có số liệu năm 2026; còn 3 ngày là đến hạn, bác nhắn giúp ạ.
  22/11 08:00 Tám < Bác nhắn luôn ở đây, ví dụ "đăng ký 45, đạt 38".
  22/11 08:00 Tám < [Không phát sinh]
  23/11 07:00 Bình < Tuần 16/11–22/11, xã Kỳ Xuân Thử: thêm 1 nơi báo (1/3), +38 hộ đạt.
  23/11 07:00 Bình < Chưa báo: Phú Minh, Yên Định.
  23/11 07:00 Bình < Gia đình học tập đạt 63,3% tổng số hộ.
  23/11 07:00 Bình < [Tổng kết] [Nhắc 2 nơi chưa báo]
  23/11 07:00 Khuê < Cảm ơn bác đã báo số liệu thôn Tân Hà tuần qua ạ. Gia đình học tập: đạt 38/60 (63,3% tổng số), đăng ký 45 (đạt 84,4% số đăng ký).
  24/11 08:00 Dung < Thôn Yên Định chưa có số liệu năm 2026; mai là đến hạn, bác nhắn giúp ạ.
  24/11 08:00 Dung < Bác nhắn luôn ở đây, ví dụ "đăng ký 45, đạt 38".
  24/11 08:00 Dung < [Không phát sinh]
  24/11 08:00 Tám < Thôn Phú Minh chưa có số liệu năm 2026; mai là đến hạn, bác nhắn giúp ạ.
  24/11 08:00 Tám < Bác nhắn luôn ở đây, ví dụ "đăng ký 45, đạt 38".
  24/11 08:00 Tám < [Không phát sinh]
  25/11 08:00 Dung < Thôn Yên Định chưa có số liệu năm 2026; hôm nay là hạn cuối, bác nhắn giúp ạ.
  25/11 08:00 Dung < Bác nhắn luôn ở đây, ví dụ "đăng ký 45, đạt 38".
  25/11 08:00 Dung < [Không phát sinh]
  25/11 08:00 Tám < Thôn Phú Minh chưa có số liệu năm 2026; hôm nay là hạn cuối, bác nhắn giúp ạ.
  25/11 08:00 Tám < Bác nhắn luôn ở đây, ví dụ "đăng ký 45, đạt 38".
  25/11 08:00 Tám < [Không phát sinh]
Tám: GĐHT tổng 50, đăng ký 45, đạt 41
  < Đã ghi thôn Phú Minh: Gia đình học tập: tổng số 50, đăng ký 45, đạt 41 (91,1%) ạ.
  < [Sửa] [Huỷ]
clock: 2026-11-26 09:00
  26/11 08:00 Bình < Đã qua hạn thứ Tư 25/11: xã Kỳ Xuân Thử, số liệu năm 2026.
  26/11 08:00 Bình < Còn 1 nơi chưa báo: Yên Định.
  26/11 08:00 Bình < [Nhắc 1 nơi chưa báo]
Dung: GĐHT tổng 40, đăng ký 30, đạt 20
  < Đã ghi thôn Yên Định: Gia đình học tập: tổng số 40, đăng ký 30, đạt 20 (66,7%) ạ.
  < [Sửa] [Huỷ]
Khuê: nhầm, đạt 40 chứ không phải 38
  < Đã sửa thôn Tân Hà: Gia đình học tập: đạt 40 (trước là 38).
  < [Huỷ sửa]
Bình: /tongket
  < Xã Kỳ Xuân Thử, năm 2026 (đến 26/11/2026)
  < Đã báo 3/3 đơn vị.
  < Đúng hạn 2/3 (hạn 25/11/2026)
  <
  < • Gia đình học tập: đạt 101/150 (67,3% tổng số), đăng ký 120 (đạt 84,2% số đăng ký)
  <
  < Tuần này: Gia đình học tập đạt +63, Gia đình học tập đăng ký +75.
  < [Phú Minh] [Tân Hà] [Yên Định] [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra]
Bình: ai chưa báo
  < Xã Kỳ Xuân Thử, năm 2026
  < Tất cả 3 đơn vị đã báo rồi ạ.
  < [Tổng kết]
Tám: /huy
  < Đã bỏ thôn Phú Minh: Gia đình học tập: tổng số 50, đăng ký 45, đạt 41 (91,1%) ạ.
  < [Ghi lại]
Bình: tổng kết
  < Xã Kỳ Xuân Thử, năm 2026 (đến 26/11/2026)
  < Đã báo 2/3 đơn vị.
  < Đúng hạn 1/3 (hạn 25/11/2026)
  < Chưa báo: Phú Minh.
  <
  < • Gia đình học tập: đạt 60/100 (60% tổng số), đăng ký 75 (đạt 80% số đăng ký), mới có số của 2/3 đơn vị
  <
  < Tuần này: Gia đình học tập đạt +22, Gia đình học tập đăng ký +30.
  < [Phú Minh] [Tân Hà] [Yên Định] [Ai chưa báo] [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra]
