# Figures of other years, of years that are not open, and numbers that cannot be: each a clear sentence, nothing half done.
clock: 2026-11-22 09:00
units: hamlets.csv
people: Bình chair KX, Khuê reporter KX01

Khuê: năm 2025 GĐHT đăng ký 40, đạt 30
  < Đã ghi thôn Tân Hà: năm 2025: Gia đình học tập: đăng ký 40, đạt 30 (75%) ạ.
  < [Sửa] [Huỷ]
Khuê: GĐHT đăng ký 45, đạt 38
  < Đã ghi thôn Tân Hà: Gia đình học tập: đăng ký 45, đạt 38 (84,4%) ạ.
  < [Sửa] [Huỷ]
tally KX 2025: family.achieved 30
tally KX 2026: family.achieved 38
Khuê: năm 2030 đạt 38
  < Năm 2030 chưa mở, nên bot chưa ghi gì ạ.
Khuê: năm 2027 đạt 38
  < Năm 2027 chưa tới, mới ghi được đăng ký, tổng số và chỉ tiêu, nên bot chưa ghi gì ạ.
Khuê: năm 2027 đăng ký 50
  < Đã ghi thôn Tân Hà: năm 2027: Gia đình học tập: đăng ký 50 ạ.
  < [Sửa] [Huỷ]
tally KX 2027: family.registered 50, family.achieved -
Khuê: quỹ thu -5 triệu
  < Dạ, số âm (-5) bot không ghi được, nên chưa ghi gì. Nếu bớt đi, bác nhắn ví dụ: "giảm 3 hộ".
Khuê: GĐHT đạt -38
  < Dạ, số âm (-38) bot không ghi được, nên chưa ghi gì. Nếu bớt đi, bác nhắn ví dụ: "giảm 3 hộ".
Khuê: thu quỹ:\n- ông Ba 500k\n- bà Lan 300k
  < Đã ghi thôn Tân Hà ạ:
  < • ông Ba nộp 500.000đ
  < • bà Lan nộp 300.000đ
  < [Sửa] [Huỷ]
Khuê: GĐHT đạt 50
  < Đạt 50 nhiều hơn đăng ký 45. Số nào đúng ạ?
  < [Đạt 45, đăng ký 50] [Đạt 50, đăng ký 50] [Số khác]
Khuê taps: Đạt 45, đăng ký 50
  < Đã ghi thôn Tân Hà: Gia đình học tập: đăng ký 50, đạt 45 (90%) ạ.
  < [Sửa] [Huỷ]
Khuê: nhầm, đạt 60 chứ không phải 45
  < Đạt 60 nhiều hơn đăng ký 50, nên bot chưa sửa. Bác xem lại số nào đúng giúp ạ.
tally KX 2026: family.registered 50, family.achieved 45
Bình: so với năm 2025
  < Xã Kỳ Xuân Thử: năm 2026 so với năm 2025
  < • Gia đình học tập đăng ký: 50 (năm 2025: 40), +10 (25%)
  < • Gia đình học tập đạt: 45 (27,8% tổng số) (năm 2025: 30 (18,5% tổng số)), +15 (50%)
  < • Quỹ vận động được: 800.000đ (năm 2025: chưa có số liệu)
  < [Năm 2026] [Năm 2025]
Bình: thôn Thanh Bình đạt 5
  < Bot không thấy "thôn Thanh Bình" trong những nơi bác báo được. Số này của nơi nào ạ?
  < [Xã Kỳ Xuân Thử] [Bỏ, không ghi]
Khuê: số liệu đến 15/11: hội viên 90
  < Đã ghi thôn Tân Hà: ngày 15/11/2026: Hội viên: 90 ạ.
  < [Sửa] [Huỷ]
Khuê: chỉ tiêu năm nay cao quá
  < Dạ vâng ạ. Có số liệu bác cứ nhắn nhé.
