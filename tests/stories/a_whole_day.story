# Join, report, be asked back, correct, edit, undo; then the chair looks at the tally.
clock: 2026-11-22 09:00
units: hamlets.csv
people: Bình chair KX, code K7 reporter KX01

Khuê: xin chào
Khuê: {K7}
Khuê: đồng ý
Khuê: thon em dk 45 dat 38, quy thu 12tr350
tally KX 2026: family.registered 45, family.achieved 38, fund.raised 12350000, reported 1, missing KX02 KX03
Khuê: họ Dương hứa 5 triệu, Tết nộp
Khuê: họ Dương nộp trước 2tr
Khuê: ông Tần ủng hộ 300k
Khuê taps: Thu rồi
Khuê: ông Ba đóng 500
Khuê taps: Đúng
Khuê: nhầm, đạt 40 chứ không phải 38
tally KX 2026: family.achieved 40, fund.raised 15150000
Khuê: quỹ thu 123tr
Khuê: bỏ
Khuê: số hôm nọ bác đưa cô Hoa rồi đấy
Khuê: công dân học tập đăng ký 60, đạt 55
Khuê edits: công dân học tập đăng ký 60, đạt 56
Khuê: /huy
Bình: /tongket
Bình: ai chưa báo
