# What is told of a day gone by is noted of that day, said so, and counts in its year.
clock: 2027-01-04 09:00
units: hamlets.csv
people: Bình chair KX, Khuê reporter KX01

Khuê: hôm qua thu quỹ được 2 triệu
  < Đã ghi thôn Tân Hà: ngày 03/01/2027: Thu được 2.000.000đ (hai triệu đồng) ạ.
  < [Sửa] [Huỷ]
Khuê: hôm 31/12 chốt sổ gđht đăng ký 45, đạt 40
  < Đã ghi thôn Tân Hà: ngày 31/12/2026: Gia đình học tập: đăng ký 45, đạt 40 (88,9%) ạ.
  < [Sửa] [Huỷ]
tally KX 2026: family.achieved 40
tally KX 2027: family.achieved -
Khuê: bà Lan đóng 200k, tối qua
  < Đã ghi thôn Tân Hà: ngày 03/01/2027: bà Lan nộp 200.000đ ạ.
  < [Sửa] [Huỷ]
Khuê edits: bà Lan đóng 200k, hôm 2/1
  < Đã sửa thôn Tân Hà: ngày 02/01/2027: bà Lan nộp 200.000đ ạ.
  < [Sửa] [Huỷ]
Khuê: ông Tần hứa cuối tháng đưa 500k
  < Đã ghi thôn Tân Hà: ông Tần hứa ủng hộ 500.000đ ạ.
  < [Sửa] [Huỷ]
