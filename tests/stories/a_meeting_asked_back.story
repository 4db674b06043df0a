# What is missing is asked, one thing at a time; a day that cannot be, a past one; quiet hours; cancelled; not the chair.
clock: 2026-11-22 21:30
units: hamlets.csv
people: Bình chair KX, Khuê reporter KX01

Khuê: họp chi hội 8h sáng mai
  < Dạ, mời họp là việc của chủ tịch hội; bot đã chuyển lời cho chủ tịch ạ.
  Bình < Khuê (thôn Tân Hà) nhắn về việc họp: "họp chi hội 8h sáng mai"
Bình: /hop
  < Bác nhắn một câu là mời được họp, ví dụ: họp tổng kết 8h sáng 28/11 tại hội trường UBND xã.
Bình: họp giao ban chiều mai
  < Họp mấy giờ thứ Hai 23/11/2026 (15/10 âm lịch) ạ?
  < [14:00] [8:00] [Thôi]
Bình taps: 14:00
  < Họp giao ban, xã Kỳ Xuân Thử
  < 14:00 thứ Hai 23/11/2026 (15/10 âm lịch)
  < Mời 1 người của các chi hội.
  < Nhắc trước 2 giờ.
  < Bác chưa nói chỗ họp.
  < [Gửi giấy mời] [Sửa] [Thôi]
Bình taps: Sửa
  < Bác muốn sửa gì ạ?
  < [Ngày giờ] [Chỗ họp] [Mời ai] [Giờ nhắc] [Thôi]
Bình taps: Chỗ họp
  < Họp ở đâu ạ?
  < [Thôi]
Bình: nhà văn hoá xã
  < Họp giao ban, xã Kỳ Xuân Thử
  < 14:00 thứ Hai 23/11/2026 (15/10 âm lịch), nhà văn hoá xã
  < Mời 1 người của các chi hội.
  < Nhắc trước 2 giờ.
  < [Gửi giấy mời] [Sửa] [Thôi]
Bình: ok
  < Giờ này khuya rồi, 6:00 sáng bot sẽ gửi cho 1 người ạ.
  < [Gửi đến đâu rồi] [Dừng gửi]
clock: 2026-11-23 06:30
  23/11 06:00 Khuê < Mời bác dự họp giao ban, xã Kỳ Xuân Thử: 14:00 thứ Hai 23/11/2026 (15/10 âm lịch), nhà văn hoá xã ạ.
  23/11 06:00 Khuê < [Tôi dự] [Tôi vắng] [Cử người đi thay]
  23/11 06:00 Bình < Đã gửi 1/1 người ạ.
Khuê taps: Cử người đi thay
  < Ai đi thay bác ạ?
  < [Báo tên sau] [Tôi dự]
Khuê: cô Hoa
  < Dạ, bot đã ghi: cô Hoa đi thay, họp giao ban lúc 14:00 thứ Hai 23/11, nhà văn hoá xã ạ.
  < [Trả lời lại]
  Bình < Khuê (thôn Tân Hà): cô Hoa đi thay.
  Bình < Dự 0, cử người thay 1, vắng 0, chưa trả lời 0 (trong 1 người).
Khuê taps: Trả lời lại
  < Bác dự được không ạ?
  < [Tôi dự] [Tôi vắng] [Cử người đi thay]
Khuê taps: Tôi vắng
  < Dạ, bot đã ghi bác vắng họp giao ban và báo chủ tịch ạ.
  < [Trả lời lại]
  Bình < Khuê (thôn Tân Hà): vắng.
  Bình < Dự 0, cử người thay 0, vắng 1, chưa trả lời 0 (trong 1 người).
Bình: họp 30/2 lúc 8h
  < Ngày bác ghi không có trong lịch. Họp hôm nào, mấy giờ ạ?
  < [Thôi]
Bình taps: Thôi
  < Dạ vâng, không mời họp nữa ạ.
Bình: huỷ họp
  < Huỷ họp giao ban, xã Kỳ Xuân Thử lúc 14:00 thứ Hai 23/11/2026 (15/10 âm lịch), nhà văn hoá xã? Bot sẽ báo 1 người ạ.
  < [Huỷ họp, báo mọi người] [Thôi]
Bình taps: Huỷ họp, báo mọi người
  < Đang gửi cho 1 người ạ.
  Khuê < Họp giao ban, xã Kỳ Xuân Thử lúc 14:00 thứ Hai 23/11, nhà văn hoá xã không họp nữa ạ.
  < Đã gửi 1/1 người ạ.
Khuê: tôi dự
  < Dạ, cuộc họp này không họp nữa ạ.
clock: 2026-11-24 08:00
  23/11 07:00 Bình < Tuần 16/11–22/11, xã Kỳ Xuân Thử: đã báo 0/3 nơi.
  23/11 07:00 Bình < Chưa báo: Tân Hà, Phú Minh, Yên Định.
  23/11 07:00 Bình < [Tổng kết] [Nhắc 3 nơi chưa báo]
