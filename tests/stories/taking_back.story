# Sửa, Huỷ, Ghi lại and an edited message: always a way out, nothing twice.
clock: 2026-11-22 09:00
units: hamlets.csv
people: Khuê reporter KX01

Khuê: GĐHT đăng ký 45, đạt 38
  < Đã ghi thôn Tân Hà: Gia đình học tập: đăng ký 45, đạt 38 (84,4%) ạ.
  < [Sửa] [Huỷ]
Khuê taps: Huỷ
  < Đã bỏ thôn Tân Hà: Gia đình học tập: đăng ký 45, đạt 38 (84,4%) ạ.
  < [Ghi lại]
tally KX01 2026: family.achieved -
Khuê taps: Huỷ
  < Dạ, không có số nào để bỏ ạ.
Khuê taps: Ghi lại
  < Đã ghi lại thôn Tân Hà: Gia đình học tập: đăng ký 45, đạt 38 (84,4%) ạ.
  < [Sửa] [Huỷ]
tally KX01 2026: family.achieved 38
Khuê taps: Sửa
  < Đang ghi: Gia đình học tập: đăng ký 45, đạt 38 (84,4%). Bác nhắn số đúng giúp ạ.
  < [Giữ như cũ]
Khuê: đạt 40
  < Đã sửa thôn Tân Hà: Gia đình học tập: đạt 40 ạ.
  < [Sửa] [Huỷ]
tally KX01 2026: family.achieved 40, family.registered 45
Khuê: bà Lan nộp 200k
  < Đã ghi thôn Tân Hà: bà Lan nộp 200.000đ ạ.
  < [Sửa] [Huỷ]
Khuê edits: bà Lan nộp 300k
  < Đã sửa thôn Tân Hà: bà Lan nộp 300.000đ ạ.
  < [Sửa] [Huỷ]
tally KX01 2026: fund.received 300000
Khuê edits: bà Lan nộp 300k nhé
  < Số liệu vẫn như cũ ạ.
Khuê: không phải 300k mà là 350k
  < Đã sửa thôn Tân Hà: bà Lan nộp 350.000đ (trước là bà Lan nộp 300.000đ).
  < [Huỷ sửa]
Khuê taps: Huỷ sửa
  < Đã trả lại như trước, thôn Tân Hà: bà Lan nộp 300.000đ ạ.
tally KX01 2026: fund.received 300000
Khuê: tin trên sai rồi
  < Đã bỏ thôn Tân Hà: bà Lan nộp 300.000đ ạ.
  < [Ghi lại]
tally KX01 2026: fund.received -
