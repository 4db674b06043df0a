# "Dừng nhắc" stops all but answers, after one confirming tap, until undone.
clock: 2026-11-18 09:00
units: hamlets.csv
people: Bình chair KX, Khuê reporter KX01

Khuê: dừng nhắc
  < Bot sẽ không nhắc việc, không gửi giấy mời và thông báo cho bác nữa; bác nhắn thì bot vẫn trả lời. Dừng nhắc ạ?
  < [Dừng nhắc] [Vẫn nhắc]
Khuê taps: Dừng nhắc
  < Dạ, bot không nhắc bác nữa ạ. Khi nào muốn, bác nhắn "nhắc lại".
  < [Nhắc lại cho tôi]
Bình: họp giao ban 8h ngày 20/11 tại UBND xã
  < Họp giao ban, xã Kỳ Xuân Thử
  < 8:00 thứ Sáu 20/11/2026 (12/10 âm lịch), UBND xã
  < Mời 1 người của các chi hội.
  < Nhắc trước 1 ngày, 2 giờ.
  < [Gửi giấy mời] [Sửa] [Thôi]
Bình taps: Gửi giấy mời
  < Đang gửi cho 1 người ạ.
  < ---
  < 1 người đã tắt nhắc nên không gửi.
Khuê: đăng ký 45, đạt 38
  < Đã ghi thôn Tân Hà: Gia đình học tập: đăng ký 45, đạt 38 (84,4%) ạ.
  < [Sửa] [Huỷ]
clock: 2026-11-19 12:00
  19/11 08:00 Bình < Nhắc bác: họp giao ban 8:00 ngày mai, UBND xã ạ.
  19/11 08:00 Bình < Dự 0, cử người thay 0, vắng 0, chưa trả lời 1 (trong 1 người).
Khuê: nhắc lại
  < Dạ, bot lại nhắc bác như trước ạ.
clock: 2026-11-20 09:00
  20/11 06:00 Bình < Nhắc bác: họp giao ban 8:00 hôm nay, UBND xã ạ.
  20/11 06:00 Bình < Dự 0, cử người thay 0, vắng 0, chưa trả lời 1 (trong 1 người).
  20/11 06:00 Bình < Đã báo 1/3 đơn vị.
  20/11 06:00 Bình < Chưa báo: Phú Minh, Yên Định.
  20/11 06:00 Khuê < Nhắc bác: họp giao ban 8:00 hôm nay, UBND xã ạ.
  20/11 06:00 Khuê < [Tôi dự] [Tôi vắng] [Cử người đi thay]
