# A neighbour helps out: the figure waits for the yes of the hamlet's chair; a place far away is not theirs.
clock: 2026-11-22 09:00
units: hamlets.csv
people: Khuê reporter KX01, Mai reporter KX02, Bình chair KX

Khuê: thôn Yên Định đăng ký 20, đạt 15
  < Dạ, thôn Yên Định không phải nơi bác báo. Bot đã hỏi chủ tịch hội; được đồng ý thì bot ghi ngay: Gia đình học tập: đăng ký 20, đạt 15 (75%).
  Bình < Khuê báo giúp thôn Yên Định: Gia đình học tập: đăng ký 20, đạt 15 (75%). Bác cho ghi không ạ?
  Bình < [Đồng ý ghi] [Không]
tally KX 2026: family.achieved -
Bình taps: Đồng ý ghi
  < Đã ghi thôn Yên Định: Gia đình học tập: đăng ký 20, đạt 15 (75%) ạ.
  Khuê < Chủ tịch hội đã đồng ý. Đã ghi thôn Yên Định: Gia đình học tập: đăng ký 20, đạt 15 (75%) ạ.
tally KX 2026: family.achieved 15
Khuê: thôn Phú Minh đăng ký 30
  < Dạ, thôn Phú Minh không phải nơi bác báo. Bot đã hỏi chủ tịch hội; được đồng ý thì bot ghi ngay: Gia đình học tập: đăng ký 30.
  Bình < Khuê báo giúp thôn Phú Minh: Gia đình học tập: đăng ký 30. Bác cho ghi không ạ?
  Bình < [Đồng ý ghi] [Không]
Bình taps: Không
  < Xong rồi ạ.
  Khuê < Dạ, chủ tịch hội chưa đồng ý, nên bot không ghi thôn Phú Minh: Gia đình học tập: đăng ký 30.
tally KX 2026: family.registered 20
Khuê: xã Kỳ Anh đăng ký 30
  < Bot không thấy "xã Kỳ Anh" trong những nơi bác báo được. Số này của nơi nào ạ?
  < [Thôn Tân Hà] [Bỏ, không ghi]
