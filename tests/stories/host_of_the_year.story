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
