# A deadline: reminded 3 days, 1 day before and on the day, never once reported; the chair hears; several are passed up.
clock: 2026-11-20 09:00
units: hamlets.csv
people: Bình chair KX, Tỉnh chair 42, Khuê reporter KX01, Dương reporter KX02

Khuê: nhắc các thôn nộp số liệu trước 25/11
  < Dạ, nhắc nộp số liệu là việc của chủ tịch hội ạ. Bác muốn bot đừng nhắc bác nữa thì nhắn "dừng nhắc".
Bình: nhắc các thôn nộp số liệu trước 25/11
  < Xã Kỳ Xuân Thử, hạn nộp số liệu năm 2026: thứ Tư 25/11/2026 (17/10 âm lịch)
  < Chưa báo: Tân Hà, Phú Minh, Yên Định.
  < Trong đó 1 nơi chưa có ai vào bot; bác mời bằng /moi giúp.
  < Ai chưa báo, bot nhắc trước 3 ngày, trước 1 ngày, đúng ngày. Ai báo rồi thì thôi ạ.
  < [Đặt hạn] [Nhắc ngay 3 nơi] [Thôi]
Bình taps: Đặt hạn
  < Đã đặt hạn thứ Tư 25/11/2026 (17/10 âm lịch) ạ.
clock: 2026-11-22 12:00
  22/11 08:00 Dương < Thôn Phú Minh chưa có số liệu năm 2026; còn 3 ngày là đến hạn, bác nhắn giúp ạ.
  22/11 08:00 Dương < Bác nhắn luôn ở đây, ví dụ "đăng ký 45, đạt 38".
  22/11 08:00 Dương < [Không phát sinh]
  22/11 08:00 Khuê < Thôn Tân Hà chưa có số liệu năm 2026; còn 3 ngày là đến hạn, bác nhắn giúp ạ.
  22/11 08:00 Khuê < Bác nhắn luôn ở đây, ví dụ "đăng ký 45, đạt 38".
  22/11 08:00 Khuê < [Không phát sinh]
Khuê: tuần này không phát sinh
  < Đã ghi thôn Tân Hà: Không phát sinh ạ.
  < [Sửa] [Huỷ]
clock: 2026-11-26 09:00
  23/11 07:00 Bình < Tuần 16/11–22/11, xã Kỳ Xuân Thử: thêm 1 nơi báo (1/3).
  23/11 07:00 Bình < Chưa báo: Phú Minh, Yên Định.
  23/11 07:00 Bình < [Tổng kết] [Nhắc 2 nơi chưa báo]
  23/11 07:00 Khuê < Cảm ơn bác đã báo số liệu thôn Tân Hà tuần qua ạ.
  23/11 07:00 Tỉnh < Tuần 16/11–22/11, tỉnh Hà Tĩnh: thêm 1 nơi báo (1/3).
  23/11 07:00 Tỉnh < Chưa báo: Phú Minh, Yên Định.
  23/11 07:00 Tỉnh < [Tổng kết] [Nhắc 2 nơi chưa báo]
  24/11 08:00 Dương < Thôn Phú Minh chưa có số liệu năm 2026; mai là đến hạn, bác nhắn giúp ạ.
  24/11 08:00 Dương < Bác nhắn luôn ở đây, ví dụ "đăng ký 45, đạt 38".
  24/11 08:00 Dương < [Không phát sinh]
  25/11 08:00 Dương < Thôn Phú Minh chưa có số liệu năm 2026; hôm nay là hạn cuối, bác nhắn giúp ạ.
  25/11 08:00 Dương < Bác nhắn luôn ở đây, ví dụ "đăng ký 45, đạt 38".
  25/11 08:00 Dương < [Không phát sinh]
  26/11 08:00 Bình < Đã qua hạn thứ Tư 25/11: xã Kỳ Xuân Thử, số liệu năm 2026.
  26/11 08:00 Bình < Còn 2 nơi chưa báo: Phú Minh, Yên Định.
  26/11 08:00 Bình < [Nhắc 2 nơi chưa báo]
Bình taps: Nhắc 2 nơi chưa báo
  < Đang gửi cho 1 người ạ.
  Dương < Thôn Phú Minh chưa có số liệu năm 2026, bác nhắn giúp ạ.
  Dương < Bác nhắn luôn ở đây, ví dụ "đăng ký 45, đạt 38".
  Dương < [Không phát sinh]
  < Đã gửi 1/1 người ạ.
Bình taps: Nhắc 2 nơi chưa báo
  < Dạ, hôm nay đã nhắc rồi ạ.
Bình: nhắc nộp số liệu trước 30/11
  < Xã Kỳ Xuân Thử, hạn nộp số liệu năm 2026: thứ Hai 30/11/2026 (22/10 âm lịch)
  < Chưa báo: Phú Minh, Yên Định.
  < Trong đó 1 nơi chưa có ai vào bot; bác mời bằng /moi giúp.
  < Ai chưa báo, bot nhắc trước 3 ngày, trước 1 ngày, đúng ngày. Ai báo rồi thì thôi ạ.
  < [Đặt hạn] [Nhắc ngay 2 nơi] [Thôi]
Bình: ok
  < Đã đặt hạn thứ Hai 30/11/2026 (22/10 âm lịch) ạ.
clock: 2026-12-01 09:00
  27/11 08:00 Dương < Thôn Phú Minh chưa có số liệu năm 2026; còn 3 ngày là đến hạn, bác nhắn giúp ạ.
  27/11 08:00 Dương < Bác nhắn luôn ở đây, ví dụ "đăng ký 45, đạt 38".
  27/11 08:00 Dương < [Không phát sinh]
  29/11 08:00 Dương < Thôn Phú Minh chưa có số liệu năm 2026; mai là đến hạn, bác nhắn giúp ạ.
  29/11 08:00 Dương < Bác nhắn luôn ở đây, ví dụ "đăng ký 45, đạt 38".
  29/11 08:00 Dương < [Không phát sinh]
  30/11 07:00 Bình < Tuần 23/11–29/11, xã Kỳ Xuân Thử: đã báo 1/3 nơi.
  30/11 07:00 Bình < Chưa báo: Phú Minh, Yên Định.
  30/11 07:00 Bình < [Tổng kết] [Nhắc 2 nơi chưa báo]
  30/11 07:00 Tỉnh < Tuần 23/11–29/11, tỉnh Hà Tĩnh: đã báo 1/3 nơi.
  30/11 07:00 Tỉnh < Chưa báo: Phú Minh, Yên Định.
  30/11 07:00 Tỉnh < [Tổng kết] [Nhắc 2 nơi chưa báo]
  30/11 08:00 Dương < Thôn Phú Minh chưa có số liệu năm 2026; hôm nay là hạn cuối, bác nhắn giúp ạ.
  30/11 08:00 Dương < Bác nhắn luôn ở đây, ví dụ "đăng ký 45, đạt 38".
  30/11 08:00 Dương < [Không phát sinh]
  01/12 08:00 Bình < Đã qua hạn thứ Hai 30/11: xã Kỳ Xuân Thử, số liệu năm 2026.
  01/12 08:00 Bình < Còn 2 nơi chưa báo: Phú Minh, Yên Định.
  01/12 08:00 Bình < [Nhắc 2 nơi chưa báo]
  01/12 08:00 Tỉnh < Xã Kỳ Xuân Thử: nhiều lần quá hạn chưa báo số liệu: Phú Minh, Yên Định. Bác xem giúp ạ.
Dương taps: Không phát sinh
  < Đã ghi thôn Phú Minh: không phát sinh ạ.
tally KX 2026: reported 2, missing KX03
Bình: ai chưa báo
  < Xã Kỳ Xuân Thử, năm 2026
  < Đã báo 2/3 đơn vị.
  < Đúng hạn 1/3 (hạn 30/11/2026)
  < Chưa báo: Yên Định.
  < [Tổng kết] [Nhắc 1 nơi chưa báo]
Bình: thông báo cho các thôn: sáng mai nghỉ họp
  < Gửi 2 người của xã Kỳ Xuân Thử tin này ạ?
  < "sáng mai nghỉ họp"
  < [Gửi] [Thôi]
Bình taps: Gửi
  < Đang gửi cho 2 người ạ.
  Dương < Xã Kỳ Xuân Thử thông báo:
  Dương < "sáng mai nghỉ họp"
  Khuê < Xã Kỳ Xuân Thử thông báo:
  Khuê < "sáng mai nghỉ họp"
  < Đã gửi 2/2 người ạ.
