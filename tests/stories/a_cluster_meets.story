# A cluster's head calls the heads of its members, by itself or in the year's host province; nobody below them.
clock: 2026-11-20 09:00
units: cluster.csv
people: Cương head CUM1, An chair TA, Bính chair TB, Xã chair TA1, Chủ nhà host CUM1

Cương: mời họp giao ban cụm 8h 29/11 tại hội trường UBND tỉnh, tỉnh An đăng cai, nhắc trước 2 ngày
  < Họp giao ban, cụm thi đua số 1
  < 8:00 Chủ nhật 29/11/2026 (21/10 âm lịch), hội trường UBND tỉnh
  < Đăng cai: tỉnh An.
  < Mời 3 trưởng các đơn vị.
  < Nhắc trước 2 ngày.
  < [Gửi giấy mời] [Sửa] [Thôi]
Cương taps: Sửa
  < Bác muốn sửa gì ạ?
  < [Ngày giờ] [Chỗ họp] [Mời ai] [Giờ nhắc] [Thôi]
Cương taps: Giờ nhắc
  < Nhắc trước lúc nào ạ? Bác chọn, hoặc nhắn ví dụ: 3 ngày, 5 giờ.
  < [7 ngày, 1 ngày, 2 giờ] [1 ngày, 2 giờ] [1 ngày] [Không nhắc]
Cương: 3 ngày, 5 giờ
  < Họp giao ban, cụm thi đua số 1
  < 8:00 Chủ nhật 29/11/2026 (21/10 âm lịch), hội trường UBND tỉnh
  < Đăng cai: tỉnh An.
  < Mời 3 trưởng các đơn vị.
  < Nhắc trước 3 ngày, 5 giờ.
  < [Gửi giấy mời] [Sửa] [Thôi]
Cương taps: Gửi giấy mời
  < Đang gửi cho 3 người ạ.
  An < Mời bác dự họp giao ban, cụm thi đua số 1: 8:00 Chủ nhật 29/11/2026 (21/10 âm lịch), hội trường UBND tỉnh ạ.
  An < [Tôi dự] [Tôi vắng] [Cử người đi thay]
  Bính < Mời bác dự họp giao ban, cụm thi đua số 1: 8:00 Chủ nhật 29/11/2026 (21/10 âm lịch), hội trường UBND tỉnh ạ.
  Bính < [Tôi dự] [Tôi vắng] [Cử người đi thay]
  Chủ nhà < Mời bác dự họp giao ban, cụm thi đua số 1: 8:00 Chủ nhật 29/11/2026 (21/10 âm lịch), hội trường UBND tỉnh ạ.
  Chủ nhà < [Tôi dự] [Tôi vắng] [Cử người đi thay]
  < Đã gửi 3/3 người ạ.
An: 1
  < Dạ, bot đã ghi bác dự họp giao ban. Hẹn bác 8:00 Chủ nhật 29/11, hội trường UBND tỉnh ạ.
  < [Thêm vào lịch máy] [Trả lời lại]
  Cương < An (tỉnh An): dự.
  Cương < Dự 1, cử người thay 0, vắng 0, chưa trả lời 2 (trong 3 người).
Cương: /hop
  < Họp giao ban, cụm thi đua số 1: 8:00 Chủ nhật 29/11, hội trường UBND tỉnh
  < Dự 1, cử người thay 0, vắng 0, chưa trả lời 2 (trong 3 người).
  < Dự: An (tỉnh An)
  < Chưa trả lời: Chủ nhà (cụm thi đua số 1), Bính (tỉnh Bình)
  <
  < Bác nhắn một câu là mời được họp, ví dụ: họp tổng kết 8h sáng 28/11 tại hội trường UBND xã.
Cương: thông báo: hoãn giờ ăn trưa
  < Gửi 3 người của cụm thi đua số 1 tin này ạ?
  < "hoãn giờ ăn trưa"
  < [Gửi] [Thôi]
Cương taps: Gửi
  < Đang gửi cho 3 người ạ.
  An < Cụm thi đua số 1 thông báo:
  An < "hoãn giờ ăn trưa"
  Bính < Cụm thi đua số 1 thông báo:
  Bính < "hoãn giờ ăn trưa"
  Chủ nhà < Cụm thi đua số 1 thông báo:
  Chủ nhà < "hoãn giờ ăn trưa"
  < Đã gửi 3/3 người ạ.
