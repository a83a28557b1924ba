"""Why an office file cannot be read: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "office.not-installed": (
        '`.hwp` 파일을 읽거나 Excel 파일을 쓰려면 `python -m pip install "regionai[office]"`를 실행하세요.',
        'to read `.hwp` files or write Excel files run `python -m pip install "regionai[office]"`.',
    ),
    "office.not-whole": (
        "파일이 온전하지 않습니다. 프로그램에서 열어 다시 저장하세요.",
        "the file is not whole; open it in its program and save it again.",
    ),
    "office.too-much": (
        "압축을 풀면 너무 큽니다. 부분은 {parts}개, 전체는 {limit}바이트까지입니다.",
        "too much is packed in the file: at most {parts} parts and {limit} bytes.",
    ),
    "office.too-long": (
        "파일의 내용이 너무 많습니다. 압축을 푼 글과 표가 {limit}바이트 이하여야 합니다. 예산표만 있는 파일로 저장하세요.",
        "the file holds too much: at most {limit} bytes of text and tables once unpacked. Save a file with the budget table alone.",
    ),
    "office.too-many-elements": (
        "파일의 내용이 너무 많습니다. 읽는 데 메모리가 {limit}바이트 넘게 듭니다. 예산표만 있는 파일로 저장하세요.",
        "the file holds too much: to read it would take more than {limit} bytes of memory. Save a file with the budget table alone.",
    ),
    "office.too-many-records": (
        "문서를 이루는 레코드가 {limit}개를 넘습니다. 예산표만 있는 파일로 저장하세요.",
        "the document is made of more than {limit} records. Save a file with the budget table alone.",
    ),
    "office.too-many-tables": (
        "문서에 표가 {limit}개를 넘습니다. 예산표만 있는 파일로 저장하세요.",
        "the document has more than {limit} tables. Save a file with the budget table alone.",
    ),
    "office.too-many-pieces": (
        "문서의 문단과 칸, 글 조각이 모두 {limit}개를 넘습니다. 예산표만 있는 파일로 저장하세요.",
        "the document has more than {limit} paragraphs, cells and pieces of text in all. Save a file with the budget table alone.",
    ),
    "office.too-many-sheets": (
        "시트가 {limit}개를 넘습니다. 예산표가 있는 시트만 남기세요.",
        "the workbook has more than {limit} sheets; keep the one with the budget table.",
    ),
    "office.too-wide": (
        "표의 열이 {limit}개를 넘습니다. 예산표만 있는 파일로 저장하세요.",
        "a table has more than {limit} columns. Save a file with the budget table alone.",
    ),
    "office.too-many-places": (
        "표가 너무 큽니다. 빈칸을 포함하여 모든 표의 칸이 {limit}개 이하여야 합니다. 예산표만 있는 파일로 저장하세요.",
        "the tables are too large: at most {limit} places in all, empty ones too. Save a file with the budget table alone.",
    ),
    "office.not-a-workbook": (
        "Excel 통합 문서로 읽을 수 없습니다. Excel에서 열어 `.xlsx`로 다시 저장하세요.",
        "this cannot be read as a workbook; open it in Excel and save it as `.xlsx` again.",
    ),
    "office.not-a-csv": (
        "CSV로 읽을 수 없습니다. Excel에서 `CSV UTF-8`로 다시 저장하세요.",
        "this cannot be read as CSV; save it from Excel as `CSV UTF-8` again.",
    ),
    "office.not-text": (
        "UTF-8·UTF-16·CP949 가운데 어느 것도 아닌 파일입니다. Excel·한글·Word·CSV 파일을 주세요.",
        "the file is in none of UTF-8, UTF-16 and CP949; give an Excel, Hangul, Word or CSV file.",
    ),
    "office.question-marks": (
        "한글이 물음표(`??`)로 바뀌어 들어왔습니다. PowerShell에서 `$OutputEncoding = [Text.Encoding]::UTF8`을 실행한 뒤 다시 붙여 넣으세요.",
        "the Korean words arrived as question marks (`??`); run `$OutputEncoding = [Text.Encoding]::UTF8` in PowerShell and paste again.",
    ),
    "office.not-as-excel": (
        "Excel이 저장하는 형식과 달라 고쳐 쓸 수 없습니다. Excel에서 열어 `.xlsx`로 다시 저장하세요.",
        "the workbook has a form that Excel does not write, so nothing can be written into it; save it from Excel as `.xlsx` again.",
    ),
    "office.formula": (
        "수식 `={formula}`의 결과이므로 덮어쓰지 않습니다. {cells}의 값을 고치세요.",
        "the result of the formula `={formula}` is not overwritten; change the values in {cells}.",
    ),
    "office.formula-alone": (
        "수식 `={formula}`의 결과이므로 덮어쓰지 않습니다. 수식을 고치거나 값으로 바꾸세요.",
        "the result of the formula `={formula}` is not overwritten; change the formula, or put a value in its place.",
    ),
    "office.too-many-digits": (
        "Excel의 숫자는 15자리까지라 {number|을} 적을 수 없습니다. `--round-to`로 단위를 정하세요.",
        "a number in Excel has at most 15 digits, so that {number} cannot be written; choose a unit with `--round-to`.",
    ),
    "office.password": (
        "암호나 문서 보안(DRM)이 걸린 파일입니다. 풀어서 저장하세요.",
        "the file is locked by a password or by document rights (DRM); save it without.",
    ),
    "office.distribution": (
        "배포용 문서라 내용이 암호화되어 있습니다. 편집할 수 있는 원본을 주세요.",
        "this is a distribution document (`배포용`), whose content is encrypted; give the one that can be edited.",
    ),
    "office.other": (
        "Excel·한글·Word 파일이 아닌 압축 파일입니다. `.xlsx`·`.hwpx`·`.docx`로 다시 저장하세요.",
        "this archive is no file of Excel, Hangul or Word; save it as `.xlsx`, `.hwpx` or `.docx`.",
    ),
    "office.old": (
        "한글 97 이전 문서나 옛 Office 파일입니다. `.hwpx`나 `.xlsx`로 다시 저장하세요.",
        "this is an old Hangul or Office file; save it as `.hwpx` or `.xlsx`.",
    ),
}
