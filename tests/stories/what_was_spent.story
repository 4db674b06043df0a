# Money noted as spent, by what it was for, with how many received it.
clock: 2026-11-22 09:00
units: hamlets.csv
people: Bình chair KX, Khuê reporter KX01, Tám reporter KX02

Khuê: thưởng 12 cháu học sinh giỏi 3tr6
  < Đã ghi thôn Tân Hà: Chi 3.600.000đ (ba triệu sáu trăm nghìn đồng) cho 12 người (thưởng cháu học sinh giỏi) ạ.
  < [Sửa] [Huỷ]
Khuê: chi 2 triệu giúp 4 cháu nghèo
  < Đã ghi thôn Tân Hà: Chi 2.000.000đ (hai triệu đồng) cho 4 người (giúp cháu nghèo) ạ.
  < [Sửa] [Huỷ]
Tám: thưởng 8 cháu 2tr4
  < Đã ghi thôn Phú Minh: Chi 2.400.000đ (hai triệu bốn trăm nghìn đồng) cho 8 người (thưởng) ạ.
  < [Sửa] [Huỷ]
Tám: chi 500k mua sách cho tủ sách
  < Đã ghi thôn Phú Minh: Chi 500.000đ (mua sách tủ sách) ạ.
  < [Sửa] [Huỷ]
Bình: tổng kết quỹ
  < Xã Kỳ Xuân Thử, năm 2026 (đến 22/11/2026)
  <
  < Quỹ: chi 8.500.000đ
  < Chi theo việc:
  < • Khen thưởng: 6.000.000đ (20 người nhận)
  < • Giúp học sinh khó khăn: 2.000.000đ (4 người nhận)
  < • Sách vở, tủ sách: 500.000đ
  < [Phú Minh] [Tân Hà] [Yên Định] [Ai chưa báo] [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra]
tally KX 2026: fund.spent 8500000
