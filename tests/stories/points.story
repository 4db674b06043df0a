# Emulation points have tenths: read back, corrected and told as they were said.
clock: 2026-11-22 09:00
units: hamlets.csv
people: Khuê reporter KX01, Bình chair KX

Khuê: điểm thi đua 92
  < Đã ghi thôn Tân Hà: Điểm thi đua: 92 ạ.
  < [Sửa] [Huỷ]
Khuê: diem thi dua 93,5
  < Đã ghi thôn Tân Hà: Điểm thi đua: 93,5 ạ.
  < [Sửa] [Huỷ]
Khuê: nhầm, điểm 94,5 chứ không phải 93,5
  < Đã sửa thôn Tân Hà: Điểm thi đua: 94,5 (trước là 93,5).
  < [Huỷ sửa]
Bình: tổng kết thôn Tân Hà
  < Thôn Tân Hà, năm 2026 (đến 22/11/2026)
  < Đã báo 1/1 đơn vị.
  <
  < • Điểm thi đua: 94,5
  < [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra] [↑ Kỳ Xuân Thử]
