# A year is closed; a late change says why and waits for the chair, who sees both values; the trail shows it all.
clock: 2026-11-24 09:00
units: hamlets.csv
people: Khuê reporter KX01, Mai reporter KX02, Bình chair KX

Khuê: đăng ký 45, đạt 38
  < Đã ghi thôn Tân Hà: Gia đình học tập: đăng ký 45, đạt 38 (84,4%) ạ.
  < [Sửa] [Huỷ]
Khuê: nhầm, đạt 40 chứ không phải 38
  < Đã sửa thôn Tân Hà: Gia đình học tập: đạt 40 (trước là 38).
  < [Huỷ sửa]
Mai: đăng ký 30, đạt 20
  < Đã ghi thôn Phú Minh: Gia đình học tập: đăng ký 30, đạt 20 (66,7%) ạ.
  < [Sửa] [Huỷ]
Khuê: chốt số liệu
  < Dạ, việc chốt số liệu là của chủ tịch hội ạ.
Bình: chốt số liệu
  < Chốt số liệu năm 2026 của xã Kỳ Xuân Thử ạ?
  < Đã báo 2/3 đơn vị.
  < Chốt rồi, ai muốn sửa phải nói lý do và được bác đồng ý.
  < [Chốt] [Khoan đã]
Bình taps: Chốt
  < Đã chốt số liệu năm 2026 của xã Kỳ Xuân Thử ngày 24/11/2026 ạ.
  < Dấu niêm {seal}: bác ghi vào biên bản; sau này ai động vào sổ là biết.
Bình: tổng kết
  < Xã Kỳ Xuân Thử, năm 2026 (đến 24/11/2026)
  < Đã báo 2/3 đơn vị.
  < Chưa báo: Yên Định.
  < Đã chốt 24/11/2026
  <
  < • Gia đình học tập: đạt 60/282 (21,3% tổng số), đăng ký 75 (đạt 80% số đăng ký), tổng số lấy theo số hộ, mới có số của 2/3 đơn vị
  < [Phú Minh] [Tân Hà] [Yên Định] [Ai chưa báo] [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra]
Khuê: đạt 41
  < Số liệu năm 2026 của xã Kỳ Xuân Thử đã chốt 24/11/2026. Bác cho biết vì sao sửa ạ?
  < • Gia đình học tập: đạt 40 → Gia đình học tập: đạt 41
  < [Đếm sót] [Ghi nhầm] [Mới có thêm] [Giữ như cũ]
Khuê: vì đếm sót một nhà
  < Dạ, bot đã gửi chủ tịch hội xem. Được đồng ý thì bot ghi và báo bác ngay; số cũ của thôn Tân Hà vẫn giữ ạ.
  Bình < Khuê xin sửa thôn Tân Hà, năm 2026 (đã chốt 24/11/2026):
  Bình < • Gia đình học tập: đạt 40 → Gia đình học tập: đạt 41
  Bình < Lý do: "vì đếm sót một nhà"
  Bình < [Đồng ý ghi] [Không]
tally KX 2026: family.achieved 60
Bình taps: Đồng ý ghi
  < Đã ghi thôn Tân Hà: Gia đình học tập: đạt 41 ạ.
  Khuê < Chủ tịch hội đã đồng ý. Đã ghi thôn Tân Hà: Gia đình học tập: đạt 41 ạ.
tally KX 2026: family.achieved 61
Bình taps: Không
  < Dạ, việc này Bình đã đồng ý rồi ạ.
Mai: đạt 22
  < Số liệu năm 2026 của xã Kỳ Xuân Thử đã chốt 24/11/2026. Bác cho biết vì sao sửa ạ?
  < • Gia đình học tập: đạt 20 → Gia đình học tập: đạt 22
  < [Đếm sót] [Ghi nhầm] [Mới có thêm] [Giữ như cũ]
Mai taps: Ghi nhầm
  < Dạ, bot đã gửi chủ tịch hội xem. Được đồng ý thì bot ghi và báo bác ngay; số cũ của thôn Phú Minh vẫn giữ ạ.
  Bình < Mai xin sửa thôn Phú Minh, năm 2026 (đã chốt 24/11/2026):
  Bình < • Gia đình học tập: đạt 20 → Gia đình học tập: đạt 22
  Bình < Lý do: "Ghi nhầm"
  Bình < [Đồng ý ghi] [Không]
Bình taps: Không
  < Xong rồi ạ.
  Mai < Dạ, chủ tịch hội chưa đồng ý sửa. thôn Phú Minh vẫn giữ số cũ ạ.
tally KX 2026: family.achieved 61
Bình: thôn Phú Minh: đạt 21
  < Ngày 24/11/2026 Mai báo: Gia đình học tập: đạt 20. Bác báo: Gia đình học tập: đạt 21. Ghi số nào ạ?
  < [Ghi số mới: 21] [Giữ số cũ: 20] [Số khác]
Bình taps: Ghi số mới: 21
  < Số liệu năm 2026 của xã Kỳ Xuân Thử đã chốt 24/11/2026. Bác cho biết vì sao sửa ạ?
  < • Gia đình học tập: đạt 20 → Gia đình học tập: đạt 21
  < [Đếm sót] [Ghi nhầm] [Mới có thêm] [Giữ như cũ]
Bình taps: Đếm sót
  < Đã ghi thôn Phú Minh: Gia đình học tập: đạt 21 ạ.
tally KX 2026: family.achieved 62
Bình: thôn Tân Hà lấy đâu ra 41
  < Thôn Tân Hà, Gia đình học tập đạt 41:
  < • 24/11 09:00 Khuê: "đạt 41" – Bình đồng ý 24/11/2026, lý do "vì đếm sót một nhà"
  < • 24/11 09:00 Khuê: "nhầm, đạt 40 chứ không phải 38"
  < • 24/11 09:00 Khuê: "đăng ký 45, đạt 38"
  < [↑ xã Kỳ Xuân Thử]
Khuê: thôn Tân Hà lấy đâu ra 41
  < Thôn Tân Hà, Gia đình học tập đạt 41:
  < • 24/11 09:00 Khuê: "đạt 41" – Bình đồng ý 24/11/2026, lý do "vì đếm sót một nhà"
  < • 24/11 09:00 Khuê: "nhầm, đạt 40 chứ không phải 38"
  < • 24/11 09:00 Khuê: "đăng ký 45, đạt 38"
Mai: lịch sử thôn Tân Hà
  < Dạ, bot không thấy "thôn Tân Hà" trong những nơi bác xem được ạ.
Bình: tổng kết
  < Xã Kỳ Xuân Thử, năm 2026 (đến 24/11/2026)
  < Đã báo 2/3 đơn vị.
  < Chưa báo: Yên Định.
  < Đã chốt 24/11/2026
  <
  < • Gia đình học tập: đạt 62/282 (22% tổng số), đăng ký 75 (đạt 82,7% số đăng ký), tổng số lấy theo số hộ, mới có số của 2/3 đơn vị
  < [Phú Minh] [Tân Hà] [Yên Định] [Ai chưa báo] [Biểu đồ] [Excel] [Báo cáo Word] [Trang xem] [Số ở đâu ra]
Bình taps: Số ở đâu ra
  < Xã Kỳ Xuân Thử, năm 2026: bác xem số nào ạ?
  < [Gia đình học tập đăng ký] [Gia đình học tập đạt]
Bình taps: Gia đình học tập đạt
  < Xã Kỳ Xuân Thử, Gia đình học tập đạt 62:
  < Cộng từ 2 nơi; bấm để xem tiếp.
  < [Thôn Phú Minh: 21] [Thôn Tân Hà: 41]
Bình: mở lại số liệu
  < Mở lại số liệu năm 2026 của xã Kỳ Xuân Thử để ai cũng sửa được ạ?
  < [Mở lại] [Khoan đã]
Bình taps: Mở lại
  < Đã mở lại số liệu năm 2026 của xã Kỳ Xuân Thử ạ.
Khuê: đạt 42
  < Đã ghi thôn Tân Hà: Gia đình học tập: đạt 42 ạ.
  < [Sửa] [Huỷ]
tally KX 2026: family.achieved 63
