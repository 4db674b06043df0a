# Sentences for whoever runs the bot: the command line and doctor.

cli-setting = Cài đặt chưa dùng được: { $what }. Xem docs/settings.md rồi chạy lại.
cli-file = Không đọc được tệp { $file }: { $cause }.
cli-nothing-imported = Có { $n } lỗi, chưa ghi gì. Sửa các dòng trên rồi nhập lại.
cli-no-unit = Không có đơn vị mang mã { $code }. Xem mã trong tệp đơn vị, hoặc nhập thêm bằng "units import".
cli-no-invite = Không có mã mời { $code } còn dùng được.
cli-revoked = Đã thu hồi mã mời { $code }.
cli-current = Cơ sở dữ liệu đã ở bản mới nhất.
cli-demo = Đã nạp dữ liệu trình diễn: cụm thi đua số 5 Hà Tĩnh, năm 2023.

storage-locked = Cơ sở dữ liệu đang bị chương trình khác giữ quá lâu. Đóng chương trình đó rồi chạy lại; chưa mất gì. ({ $detail })
storage-full = Ổ đĩa đã đầy, không ghi thêm được. Dọn chỗ trống rồi chạy lại; những gì đã ghi vẫn còn. ({ $detail })
storage-unwritable = Không ghi được vào nơi để dữ liệu. Kiểm tra quyền ghi của thư mục trong KHUYENHOC_DATABASE_URL. ({ $detail })
storage-unreachable = Không mở được cơ sở dữ liệu. Kiểm tra KHUYENHOC_DATABASE_URL và máy chủ. ({ $detail })
storage-broken = Tệp cơ sở dữ liệu bị hỏng hoặc không phải cơ sở dữ liệu. Khôi phục từ bản sao lưu bằng "restore". ({ $detail })
storage-newer = Cơ sở dữ liệu do bản mới hơn tạo ra. Cập nhật chương trình rồi chạy lại. ({ $detail })
