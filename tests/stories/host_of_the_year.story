# A cluster's flag goes round: the head names who hosts it, whose chair sees the cluster's tally until the year is over.
clock: 2026-11-20 09:00
units: cluster.csv
people: Cương head CUM1, An chair TA, Bính chair TB

An: tổng kết cụm thi đua số 1
  < Dạ, chỗ này bác chưa được xem ạ. Bác hỏi chủ tịch hội cấp trên giúp.
Cương: ai đăng cai năm 2026?
  < Chưa có đơn vị nào đăng cai cụm thi đua số 1 năm 2026 ạ.
Cương: năm 2026 tỉnh An đăng cai
  < Đã ghi: năm 2026 tỉnh An đăng cai cụm thi đua số 1 ạ.
An: tổng kết cụm thi đua số 1
  < Cụm thi đua số 1, năm 2026 (đến 20/11/2026)
  < Đăng cai: tỉnh An
  < Đã báo 0/2 đơn vị.
  < Chưa báo: An, Bình.
  < Năm 2026 chưa có số liệu nào ạ.
  < [An] [Bình] [Ai chưa báo] [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra]
Bính: tổng kết cụm thi đua số 1
  < Dạ, chỗ này bác chưa được xem ạ. Bác hỏi chủ tịch hội cấp trên giúp.
Cương: Tỉnh Bình đăng cai năm sau
  < Đã ghi: năm 2027 tỉnh Bình đăng cai cụm thi đua số 1 ạ.
An: năm sau ai đăng cai?
  < Năm 2027, tỉnh Bình đăng cai cụm thi đua số 1 ạ.
An: năm 2027 tỉnh An đăng cai
  < Dạ, đơn vị đăng cai do cụm trưởng của cụm thi đua số 1 ghi ạ.
Bính: tổng kết cụm thi đua số 1
  < Cụm thi đua số 1, năm 2026 (đến 20/11/2026)
  < Đăng cai: tỉnh An
  < Đã báo 0/2 đơn vị.
  < Chưa báo: An, Bình.
  < Năm 2026 chưa có số liệu nào ạ.
  < [An] [Bình] [Ai chưa báo] [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra]
Cương: năm 2030 tỉnh An đăng cai
  < Năm 2030 chưa mở, nên bot chưa ghi gì ạ.
Cương: /tongket
  < Cụm thi đua số 1, năm 2026 (đến 20/11/2026)
  < Đăng cai: tỉnh An
  < Đã báo 0/2 đơn vị.
  < Chưa báo: An, Bình.
  < Năm 2026 chưa có số liệu nào ạ.
  < [An] [Bình] [Ai chưa báo] [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra]
Cương: mời họp giao ban cụm 8h 29/11 tại hội trường UBND tỉnh, tỉnh An đăng cai, nhắc trước 2 ngày
  < Họp giao ban, cụm thi đua số 1
  < 8:00 Chủ nhật 29/11/2026 (21/10 âm lịch), hội trường UBND tỉnh
  < Đăng cai: tỉnh An.
  < Mời 2 trưởng các đơn vị.
  < Nhắc trước 2 ngày.
  < [Gửi giấy mời] [Sửa] [Thôi]
Cương taps: Gửi giấy mời
  < Đang gửi cho 2 người ạ.
  An < Mời bác dự họp giao ban, cụm thi đua số 1: 8:00 Chủ nhật 29/11/2026 (21/10 âm lịch), hội trường UBND tỉnh ạ.
  An < [Tôi dự] [Tôi vắng] [Cử người đi thay]
  Bính < Mời bác dự họp giao ban, cụm thi đua số 1: 8:00 Chủ nhật 29/11/2026 (21/10 âm lịch), hội trường UBND tỉnh ạ.
  Bính < [Tôi dự] [Tôi vắng] [Cử người đi thay]
  < Đã gửi 2/2 người ạ.
clock: 2026-11-30 08:00
  23/11 07:00 An < Tuần 16/11–22/11, tỉnh An: đã báo 0/1 nơi.
  23/11 07:00 An < Chưa báo: An Một.
  23/11 07:00 An < [Tổng kết] [Nhắc 1 nơi chưa báo]
  23/11 07:00 Bính < Tuần 16/11–22/11, tỉnh Bình: đã báo 0/1 nơi.
  23/11 07:00 Bính < Chưa báo: Bình.
  23/11 07:00 Bính < [Tổng kết] [Nhắc 1 nơi chưa báo]
  23/11 07:00 Cương < Tuần 16/11–22/11, cụm thi đua số 1: đã báo 0/2 nơi.
  23/11 07:00 Cương < Chưa báo: An, Bình.
  23/11 07:00 Cương < [Tổng kết] [Nhắc 2 nơi chưa báo]
  27/11 08:00 An < Nhắc bác: họp giao ban 8:00 Chủ nhật 29/11, hội trường UBND tỉnh ạ.
  27/11 08:00 An < [Tôi dự] [Tôi vắng] [Cử người đi thay]
  27/11 08:00 Bính < Nhắc bác: họp giao ban 8:00 Chủ nhật 29/11, hội trường UBND tỉnh ạ.
  27/11 08:00 Bính < [Tôi dự] [Tôi vắng] [Cử người đi thay]
  27/11 08:00 Cương < Nhắc bác: họp giao ban 8:00 Chủ nhật 29/11, hội trường UBND tỉnh ạ.
  27/11 08:00 Cương < Dự 0, cử người thay 0, vắng 0, chưa trả lời 2 (trong 2 người).
  27/11 08:00 Cương < Đã báo 0/2 đơn vị.
  27/11 08:00 Cương < Chưa báo: An, Bình.
  29/11 11:00 Cương < Họp giao ban xong rồi ạ? Bác ghi lại giúp để đưa vào báo cáo.
  29/11 11:00 Cương < Bác bấm từng mục, hoặc nhắn một lần, ví dụ: "Khó khăn: …; Phương hướng: …".
  29/11 11:00 Cương < [Khó khăn] [Phương hướng] [Việc tiếp theo] [Đăng cai lần sau] [Không có gì để ghi]
  30/11 07:00 An < Tuần 23/11–29/11, tỉnh An: đã báo 0/1 nơi.
  30/11 07:00 An < Chưa báo: An Một.
  30/11 07:00 An < [Tổng kết] [Nhắc 1 nơi chưa báo]
  30/11 07:00 Bính < Tuần 23/11–29/11, tỉnh Bình: đã báo 0/1 nơi.
  30/11 07:00 Bính < Chưa báo: Bình.
  30/11 07:00 Bính < [Tổng kết] [Nhắc 1 nơi chưa báo]
  30/11 07:00 Cương < Tuần 23/11–29/11, cụm thi đua số 1: đã báo 0/2 nơi.
  30/11 07:00 Cương < Chưa báo: An, Bình.
  30/11 07:00 Cương < [Tổng kết] [Nhắc 2 nơi chưa báo]
Cương: đăng cai năm sau: tỉnh An
  < Đã ghi họp giao ban ạ:
  < • Đăng cai lần sau: tỉnh An
  < [Khó khăn] [Phương hướng] [Việc tiếp theo] [Xong]
An: ai đăng cai năm 2027?
  < Năm 2027, tỉnh An đăng cai cụm thi đua số 1 ạ.
