# A meeting from one sentence: read back, called, answered by tap and in words, reminded of, moved, noted afterwards.
clock: 2026-11-18 09:00
units: hamlets.csv
people: Bình chair KX, Khuê reporter KX01, Dương reporter KX02, Lan reporter KX03

Bình: họp tổng kết 8h sáng thứ 7 tuần sau ở hội trường xã
  < Họp tổng kết, xã Kỳ Xuân Thử
  < 8:00 thứ Bảy 28/11/2026 (20/10 âm lịch), hội trường xã
  < Mời 3 người của các chi hội.
  < Nhắc trước 7 ngày, 1 ngày, 2 giờ.
  < [Gửi giấy mời] [Sửa] [Thôi]
Bình taps: Gửi giấy mời
  < Đang gửi cho 3 người ạ.
  Dương < Mời bác dự họp tổng kết, xã Kỳ Xuân Thử: 8:00 thứ Bảy 28/11/2026 (20/10 âm lịch), hội trường xã ạ.
  Dương < [Tôi dự] [Tôi vắng] [Cử người đi thay]
  Khuê < Mời bác dự họp tổng kết, xã Kỳ Xuân Thử: 8:00 thứ Bảy 28/11/2026 (20/10 âm lịch), hội trường xã ạ.
  Khuê < [Tôi dự] [Tôi vắng] [Cử người đi thay]
  Lan < Mời bác dự họp tổng kết, xã Kỳ Xuân Thử: 8:00 thứ Bảy 28/11/2026 (20/10 âm lịch), hội trường xã ạ.
  Lan < [Tôi dự] [Tôi vắng] [Cử người đi thay]
  < Đã gửi 3/3 người ạ.
Bình taps: Gửi giấy mời
  < Dạ, cuộc họp này đã gửi giấy mời rồi ạ.
Khuê taps: Tôi dự
  < Dạ, bot đã ghi bác dự họp tổng kết. Hẹn bác 8:00 thứ Bảy 28/11, hội trường xã ạ.
  < [Thêm vào lịch máy] [Trả lời lại]
  Bình < Khuê (thôn Tân Hà): dự.
  Bình < Dự 1, cử người thay 0, vắng 0, chưa trả lời 2 (trong 3 người).
Khuê taps: Thêm vào lịch máy
  < Bác mở tệp này để thêm vào lịch trên máy ạ.
Dương: bác bận, cô Hoa đi thay
  < Dạ, bot đã ghi: Hoa đi thay, họp tổng kết lúc 8:00 thứ Bảy 28/11, hội trường xã ạ.
  < [Trả lời lại]
  Bình < Dương (thôn Phú Minh): Hoa đi thay.
  Bình < Dự 1, cử người thay 1, vắng 0, chưa trả lời 1 (trong 3 người).
Bình: ai dự
  < Họp tổng kết, xã Kỳ Xuân Thử: 8:00 thứ Bảy 28/11, hội trường xã
  < Dự 1, cử người thay 1, vắng 0, chưa trả lời 1 (trong 3 người).
  < Dự: Khuê (thôn Tân Hà)
  < Cử người thay: Dương (thôn Phú Minh) → Hoa
  < Chưa trả lời: Lan (thôn Yên Định)
clock: 2026-11-21 09:00
  21/11 08:00 Bình < Nhắc bác: họp tổng kết 8:00 thứ Bảy 28/11, hội trường xã ạ.
  21/11 08:00 Bình < Dự 1, cử người thay 1, vắng 0, chưa trả lời 1 (trong 3 người).
  21/11 08:00 Dương < Nhắc bác: họp tổng kết 8:00 thứ Bảy 28/11, hội trường xã ạ.
  21/11 08:00 Dương < Bác đã báo: Hoa đi thay.
  21/11 08:00 Dương < Thôn Phú Minh chưa có số liệu năm nay; bác nhắn luôn ở đây cũng được, ví dụ "đăng ký 45, đạt 38".
  21/11 08:00 Dương < [Trả lời lại]
  21/11 08:00 Khuê < Nhắc bác: họp tổng kết 8:00 thứ Bảy 28/11, hội trường xã ạ.
  21/11 08:00 Khuê < Bác đã báo: dự.
  21/11 08:00 Khuê < Thôn Tân Hà chưa có số liệu năm nay; bác nhắn luôn ở đây cũng được, ví dụ "đăng ký 45, đạt 38".
  21/11 08:00 Khuê < [Trả lời lại]
  21/11 08:00 Lan < Nhắc bác: họp tổng kết 8:00 thứ Bảy 28/11, hội trường xã ạ.
  21/11 08:00 Lan < Thôn Yên Định chưa có số liệu năm nay; bác nhắn luôn ở đây cũng được, ví dụ "đăng ký 45, đạt 38".
  21/11 08:00 Lan < [Tôi dự] [Tôi vắng] [Cử người đi thay]
Bình: dời họp sang 14h
  < Họp tổng kết, xã Kỳ Xuân Thử
  < Trước: 8:00 thứ Bảy 28/11/2026 (20/10 âm lịch), hội trường xã
  < Nay: 14:00 thứ Bảy 28/11/2026 (20/10 âm lịch), hội trường xã
  < Bot sẽ báo 3 người ạ.
  < [Đúng, báo mọi người] [Thôi]
Bình taps: Đúng, báo mọi người
  < Đang gửi cho 3 người ạ.
  Dương < Họp tổng kết, xã Kỳ Xuân Thử có thay đổi ạ.
  Dương < Trước: 8:00 thứ Bảy 28/11, hội trường xã
  Dương < Nay: 14:00 thứ Bảy 28/11/2026 (20/10 âm lịch), hội trường xã
  Dương < Bác dự được không ạ?
  Dương < [Tôi dự] [Tôi vắng] [Cử người đi thay]
  Khuê < Họp tổng kết, xã Kỳ Xuân Thử có thay đổi ạ.
  Khuê < Trước: 8:00 thứ Bảy 28/11, hội trường xã
  Khuê < Nay: 14:00 thứ Bảy 28/11/2026 (20/10 âm lịch), hội trường xã
  Khuê < Bác dự được không ạ?
  Khuê < [Tôi dự] [Tôi vắng] [Cử người đi thay]
  Lan < Họp tổng kết, xã Kỳ Xuân Thử có thay đổi ạ.
  Lan < Trước: 8:00 thứ Bảy 28/11, hội trường xã
  Lan < Nay: 14:00 thứ Bảy 28/11/2026 (20/10 âm lịch), hội trường xã
  Lan < Bác dự được không ạ?
  Lan < [Tôi dự] [Tôi vắng] [Cử người đi thay]
  < Đã gửi 3/3 người ạ.
Bình taps: Đúng, báo mọi người
  < Dạ, đã báo mọi người rồi ạ.
Lan: vâng
  < Dạ, bot đã ghi bác dự họp tổng kết. Hẹn bác 14:00 thứ Bảy 28/11, hội trường xã ạ.
  < [Thêm vào lịch máy] [Trả lời lại]
  Bình < Lan (thôn Yên Định): dự.
  Bình < Dự 1, cử người thay 0, vắng 0, chưa trả lời 2 (trong 3 người).
Khuê: đăng ký 45, đạt 38
  < Đã ghi thôn Tân Hà: Gia đình học tập: đăng ký 45, đạt 38 (84,4%) ạ.
  < [Sửa] [Huỷ]
clock: 2026-11-28 19:00
  21/11 14:00 Bình < Nhắc bác: họp tổng kết 14:00 thứ Bảy 28/11, hội trường xã ạ.
  21/11 14:00 Bình < Dự 1, cử người thay 0, vắng 0, chưa trả lời 2 (trong 3 người).
  21/11 14:00 Dương < Nhắc bác: họp tổng kết 14:00 thứ Bảy 28/11, hội trường xã ạ.
  21/11 14:00 Dương < Thôn Phú Minh chưa có số liệu năm nay; bác nhắn luôn ở đây cũng được, ví dụ "đăng ký 45, đạt 38".
  21/11 14:00 Dương < [Tôi dự] [Tôi vắng] [Cử người đi thay]
  21/11 14:00 Khuê < Nhắc bác: họp tổng kết 14:00 thứ Bảy 28/11, hội trường xã ạ.
  21/11 14:00 Khuê < [Tôi dự] [Tôi vắng] [Cử người đi thay]
  21/11 14:00 Lan < Nhắc bác: họp tổng kết 14:00 thứ Bảy 28/11, hội trường xã ạ.
  21/11 14:00 Lan < Bác đã báo: dự.
  21/11 14:00 Lan < Thôn Yên Định chưa có số liệu năm nay; bác nhắn luôn ở đây cũng được, ví dụ "đăng ký 45, đạt 38".
  21/11 14:00 Lan < [Trả lời lại]
  23/11 07:00 Bình < Tuần 16/11–22/11, xã Kỳ Xuân Thử: thêm 1 nơi báo (1/3), +38 hộ đạt.
  23/11 07:00 Bình < Chưa báo: Phú Minh, Yên Định.
  23/11 07:00 Bình < Gia đình học tập đạt 23,5% tổng số hộ.
  23/11 07:00 Bình < [Tổng kết] [Nhắc 2 nơi chưa báo]
  23/11 07:00 Khuê < Cảm ơn bác đã báo số liệu thôn Tân Hà tuần qua ạ. Gia đình học tập: đạt 38/162 (23,5% tổng số), đăng ký 45 (đạt 84,4% số đăng ký), tổng số lấy theo số hộ.
  27/11 14:00 Bình < Nhắc bác: họp tổng kết 14:00 ngày mai, hội trường xã ạ.
  27/11 14:00 Bình < Dự 1, cử người thay 0, vắng 0, chưa trả lời 2 (trong 3 người).
  27/11 14:00 Dương < Nhắc bác: họp tổng kết 14:00 ngày mai, hội trường xã ạ.
  27/11 14:00 Dương < Thôn Phú Minh chưa có số liệu năm nay; bác nhắn luôn ở đây cũng được, ví dụ "đăng ký 45, đạt 38".
  27/11 14:00 Dương < [Tôi dự] [Tôi vắng] [Cử người đi thay]
  27/11 14:00 Khuê < Nhắc bác: họp tổng kết 14:00 ngày mai, hội trường xã ạ.
  27/11 14:00 Khuê < [Tôi dự] [Tôi vắng] [Cử người đi thay]
  27/11 14:00 Lan < Nhắc bác: họp tổng kết 14:00 ngày mai, hội trường xã ạ.
  27/11 14:00 Lan < Bác đã báo: dự.
  27/11 14:00 Lan < Thôn Yên Định chưa có số liệu năm nay; bác nhắn luôn ở đây cũng được, ví dụ "đăng ký 45, đạt 38".
  27/11 14:00 Lan < [Trả lời lại]
  28/11 12:00 Bình < Nhắc bác: họp tổng kết 14:00 hôm nay, hội trường xã ạ.
  28/11 12:00 Bình < Dự 1, cử người thay 0, vắng 0, chưa trả lời 2 (trong 3 người).
  28/11 12:00 Bình < Đã báo 1/3 đơn vị.
  28/11 12:00 Bình < Chưa báo: Phú Minh, Yên Định.
  28/11 12:00 Dương < Nhắc bác: họp tổng kết 14:00 hôm nay, hội trường xã ạ.
  28/11 12:00 Dương < Thôn Phú Minh chưa có số liệu năm nay; bác nhắn luôn ở đây cũng được, ví dụ "đăng ký 45, đạt 38".
  28/11 12:00 Dương < [Tôi dự] [Tôi vắng] [Cử người đi thay]
  28/11 12:00 Khuê < Nhắc bác: họp tổng kết 14:00 hôm nay, hội trường xã ạ.
  28/11 12:00 Khuê < [Tôi dự] [Tôi vắng] [Cử người đi thay]
  28/11 12:00 Lan < Nhắc bác: họp tổng kết 14:00 hôm nay, hội trường xã ạ.
  28/11 12:00 Lan < Bác đã báo: dự.
  28/11 12:00 Lan < Thôn Yên Định chưa có số liệu năm nay; bác nhắn luôn ở đây cũng được, ví dụ "đăng ký 45, đạt 38".
  28/11 12:00 Lan < [Trả lời lại]
  28/11 17:00 Bình < Họp tổng kết xong rồi ạ? Bác ghi lại giúp để đưa vào báo cáo.
  28/11 17:00 Bình < Bác bấm từng mục, hoặc nhắn một lần, ví dụ: "Khó khăn: …; Phương hướng: …".
  28/11 17:00 Bình < [Khó khăn] [Phương hướng] [Việc tiếp theo] [Đăng cai lần sau] [Không có gì để ghi]
Bình: Khó khăn: thiếu kinh phí; Phương hướng: vận động quỹ thêm 10%
  < Đã ghi họp tổng kết ạ:
  < • Khó khăn: thiếu kinh phí
  < • Phương hướng: vận động quỹ thêm 10%
  < [Việc tiếp theo] [Đăng cai lần sau] [Xong]
Bình taps: Đăng cai lần sau
  < Đăng cai lần sau: bác nhắn nội dung ạ.
  < [Xong]
Bình: thôn Phú Minh
  < Đã ghi họp tổng kết ạ:
  < • Đăng cai lần sau: thôn Phú Minh
  < [Việc tiếp theo] [Xong]
