# Monday 07:00: the tally to chairs, thanks to who reported; promises fall due; another hour; after two days off, once.
clock: 2026-11-19 09:00
units: hamlets.csv
people: Bình chair KX, Khuê reporter KX01, Dương reporter KX02

Khuê: đăng ký 45, đạt 38
  < Đã ghi thôn Tân Hà: Gia đình học tập: đăng ký 45, đạt 38 (84,4%) ạ.
  < [Sửa] [Huỷ]
Khuê: họ Dương hứa 3 triệu, hẹn 24/11 nộp
  < Đã ghi thôn Tân Hà: họ Dương hứa ủng hộ 3.000.000đ (ba triệu đồng), hẹn 24/11/2026 ạ.
  < [Sửa] [Huỷ]
Khuê: ông Tần ủng hộ 300k
  < Đã ghi thôn Tân Hà: ông Tần ủng hộ 300.000đ ạ.
  < Tiền đã thu chưa ạ?
  < [Thu rồi] [Mới hứa] [Huỷ]
clock: 2026-11-23 07:00
  23/11 07:00 Bình < Tuần 16/11–22/11, xã Kỳ Xuân Thử: thêm 1 nơi báo (1/3), +38 hộ đạt.
  23/11 07:00 Bình < Chưa báo: Phú Minh, Yên Định.
  23/11 07:00 Bình < Gia đình học tập đạt 23,5% tổng số hộ.
  23/11 07:00 Bình < Đến hẹn tuần này: họ Dương 3.000.000đ.
  23/11 07:00 Bình < [Tổng kết] [Nhắc 2 nơi chưa báo]
  23/11 07:00 Khuê < Cảm ơn bác đã báo số liệu thôn Tân Hà tuần qua ạ. Gia đình học tập: đạt 38/162 (23,5% tổng số), đăng ký 45 (đạt 84,4% số đăng ký), tổng số lấy theo số hộ.
  23/11 07:00 Khuê < ---
  23/11 07:00 Khuê < Thôn Tân Hà: Tần 300.000đ, tiền đã thu chưa ạ?
  23/11 07:00 Khuê < [Thu rồi] [Mới hứa]
Khuê taps: Thu rồi
  < Đã ghi thôn Tân Hà: ông Tần nộp 300.000đ ạ.
  < [Sửa] [Huỷ]
Bình taps: Nhắc 2 nơi chưa báo
  < Đang gửi cho 1 người ạ.
  Dương < Thôn Phú Minh chưa có số liệu năm 2026, bác nhắn giúp ạ.
  Dương < Bác nhắn luôn ở đây, ví dụ "đăng ký 45, đạt 38".
  Dương < [Không phát sinh]
  < Đã gửi 1/1 người ạ.
clock: 2026-11-24 09:00
  24/11 08:00 Khuê < Khoản hứa đã đến hẹn (24/11), thôn Tân Hà: họ Dương 3.000.000đ. Đã nộp chưa ạ?
  24/11 08:00 Khuê < [Nộp đủ rồi] [Chưa nộp] [Không nộp nữa]
Khuê taps: Nộp đủ rồi
  < Đã ghi thôn Tân Hà: họ Dương 3.000.000đ đã nộp đủ ạ.
tally KX 2026: fund.received 3300000, fund.outstanding 0
Bình: gửi tổng kết tuần vào thứ 6 lúc 15h
  < Dạ, từ nay bot gửi tổng kết tuần lúc 15:00 thứ Sáu ạ.
clock: 2026-11-27 16:00
  27/11 15:00 Bình < Tuần 20/11–26/11, xã Kỳ Xuân Thử: đã báo 1/3 nơi, quỹ +3.300.000đ.
  27/11 15:00 Bình < Chưa báo: Phú Minh, Yên Định.
  27/11 15:00 Bình < Gia đình học tập đạt 23,5% tổng số hộ.
  27/11 15:00 Bình < [Tổng kết] [Nhắc 2 nơi chưa báo]
  27/11 15:00 Khuê < Cảm ơn bác đã báo số liệu thôn Tân Hà tuần qua ạ. Gia đình học tập: đạt 38/162 (23,5% tổng số), đăng ký 45 (đạt 84,4% số đăng ký), tổng số lấy theo số hộ.
Bình: gửi tổng kết tuần thứ 2 lúc 7h
  < Dạ, từ nay bot gửi tổng kết tuần lúc 7:00 thứ Hai ạ.
off: 2026-12-01 23:00
clock: 2026-12-02 12:00
  02/12 06:00 Bình < Tuần 23/11–29/11, xã Kỳ Xuân Thử: đã báo 1/3 nơi, quỹ +3.300.000đ.
  02/12 06:00 Bình < Chưa báo: Phú Minh, Yên Định.
  02/12 06:00 Bình < Gia đình học tập đạt 23,5% tổng số hộ.
  02/12 06:00 Bình < [Tổng kết] [Nhắc 2 nơi chưa báo]
  02/12 06:00 Khuê < Cảm ơn bác đã báo số liệu thôn Tân Hà tuần qua ạ. Gia đình học tập: đạt 38/162 (23,5% tổng số), đăng ký 45 (đạt 84,4% số đăng ký), tổng số lấy theo số hộ.
off: 2026-12-13 22:30
clock: 2026-12-14 12:00
  14/12 07:00 Bình < Tuần 7/12–13/12, xã Kỳ Xuân Thử: đã báo 1/3 nơi.
  14/12 07:00 Bình < Chưa báo: Phú Minh, Yên Định.
  14/12 07:00 Bình < Gia đình học tập đạt 23,5% tổng số hộ.
  14/12 07:00 Bình < [Tổng kết] [Nhắc 2 nơi chưa báo]
