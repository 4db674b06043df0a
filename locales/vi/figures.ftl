# What is wrong with a table of figures, by line; what the audit found.
figures-unit = Không có đơn vị mang mã { $code }.
figures-ended = { $code } không còn từ ngày { $until }, không có số liệu năm { $year }.
figures-not-yet = { $code } chỉ có từ ngày { $since }, chưa có số liệu năm { $year }.
figures-year = "{ $value }" không phải là năm.
figures-indicator = Không có chỉ tiêu "{ $value }".
figures-number = "{ $value }" không phải số nguyên.
figures-negative = "{ $value }" là số âm.
figures-qualifier = "{ $value }": cột qualifier chỉ nhận at_least, at_most, about hoặc để trống.
figures-doubled = { $code }, năm { $year }, { $indicator } đã có ở dòng { $first }.
figures-swapped = { $code }, năm { $year }, { $model }: đạt { $achieved } nhiều hơn { $than ->
        [registered] đăng ký
       *[total] tổng số
    } { $over }.
import-sheet = Tệp Excel này không đọc được. Hãy lưu lại thành CSV UTF-8.
audit-clean = Mọi tổng đều khớp với sổ.
audit-found = Có { $n } chỗ không khớp với sổ.
audit-mended = Đã sửa { $n } chỗ.
figures-not-open = Năm { $year } chưa mở: trước năm chỉ nhập được đăng ký, tổng số, kinh phí cấp và chỉ tiêu.
figures-over-all = "{ $value }" là quá 100%.
