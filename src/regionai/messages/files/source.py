"""Why a file cannot be read as text and YAML: Korean, then English."""

SENTENCES: dict[str, tuple[str, str]] = {
    # The file as bytes and text.
    "source.not-found": (
        "파일이 없습니다. 이름과 폴더를 확인하세요.",
        "there is no such file; look at its name and folder.",
    ),
    "source.not-found-meant": (
        "파일이 없습니다. `{meant|`을} 쓰려던 것입니까?",
        "there is no such file; did you mean `{meant}`?",
    ),
    "source.not-found-beside": (
        "파일이 없습니다. 이 폴더에 있는 파일: {files}",
        "there is no such file; in this folder there are {files}.",
    ),
    "source.not-found-alone": (
        "파일이 없고, 이 폴더에는 다른 YAML 파일도 없습니다. 새 제안서는 `regionai new proposal`로 만듭니다.",
        "there is no such file, nor another YAML file in this folder; `regionai new proposal` begins a proposal.",
    ),
    "source.no-folder": (
        "폴더 `{folder|`이} 없습니다. 이름과 위치를 확인하세요.",
        "there is no folder `{folder}`; look at its name and place.",
    ),
    "source.foreign-meant": (
        "{said} `{meant|`을} 쓰려던 것입니까?",
        "{said} Did you mean `{meant}`?",
    ),
    "source.foreign-beside": (
        "{said} 이 폴더에 있는 YAML 파일: {files}",
        "{said} YAML files in this folder: {files}.",
    ),
    "source.no-files-but": (
        "폴더 안에 YAML 제안서가 없습니다. Excel 파일은 `regionai check 예산.xlsx`처럼 이름을 적어 점검합니다. 있는 파일: {files}",
        "there is no YAML file in this folder, only {files}; workbooks are judged where they are named, as `regionai check budget.xlsx`.",
    ),
    "source.not-a-file": (
        "보통 파일이 아닙니다(폴더·장치·파이프). YAML 파일을 주세요.",
        "this is no regular file (a folder, device or pipe); give a YAML file.",
    ),
    # What the system has against a file, within a sentence.
    "system.not-allowed": ("권한이 없음", "permission denied"),
    "system.not-there": ("그런 파일이나 폴더가 없음", "no such file or folder"),
    "system.is-folder": ("폴더임", "it is a folder"),
    "system.no-folder": ("경로에 폴더가 아닌 것이 있음", "part of the path is no folder"),
    "system.full": ("저장 공간이 부족함", "no space left"),
    "system.read-only": ("읽기 전용임", "it is read-only"),
    "system.in-use": ("사용 중임", "it is in use"),
    "system.long-name": ("이름이 너무 김", "its name is too long"),
    "system.no-name": (
        "파일 이름에 쓸 수 없는 글자가 있음",
        "its name has a character that no file can have",
    ),
    "system.no-reader": ("파이프에서 읽는 프로그램이 없음", "nothing reads from the pipe"),
    "system.loop": ("링크가 서로를 가리킴", "its links lead to each other"),
    "system.closed": ("출력이 닫혀 있음", "it is closed"),
    "source.not-readable": (
        "파일을 열 수 없습니다({reason}). 권한과 다른 프로그램에서 열려 있는지 확인하세요.",
        "the file cannot be opened ({reason}); look at its permissions and at who has it open.",
    ),
    "source.changed": (
        "점검하는 사이에 파일이 바뀌어 판정하지 않았습니다. 다시 점검하세요.",
        "the file changed while it was checked and was not judged; check it again.",
    ),
    "source.too-large": (
        "파일이 {limit}바이트를 넘습니다. 첨부가 아니라 제안서 YAML만 주세요.",
        "the file is larger than {limit} bytes; give the proposal's YAML, not an attachment.",
    ),
    "source.no-files": (
        "폴더 안에 제안서(`.yaml`, `.yml`)가 없습니다. 제안서가 든 폴더를 주거나 `regionai new proposal`로 새 제안서를 만드세요.",
        "there is no proposal (`.yaml`, `.yml`) in this folder; give the folder of the proposals, or begin one by `regionai new proposal`.",
    ),
    "source.xlsx": (
        "Excel 파일(.xlsx)입니다. `regionai new proposal --region 지역 --from {file}`로 예산표를 제안서로 옮기세요.",
        "this is an Excel file (.xlsx); `regionai new proposal --region REGION --from {file}` makes a proposal of its budget table.",
    ),
    "source.docx": (
        "Word 파일(.docx)입니다. `regionai new proposal --region 지역 --from {file}`로 예산표를 제안서로 옮기세요.",
        "this is a Word file (.docx); `regionai new proposal --region REGION --from {file}` makes a proposal of its budget table.",
    ),
    "source.hwpx": (
        "한글 파일(.hwpx)입니다. `regionai new proposal --region 지역 --from {file}`로 예산표를 제안서로 옮기세요.",
        "this is a Hancom file (.hwpx); `regionai new proposal --region REGION --from {file}` makes a proposal of its budget table.",
    ),
    "source.zip": (
        "압축 파일(ZIP)입니다. 풀어서 YAML 파일을 주세요.",
        "this is a ZIP archive; unpack it and give the YAML file.",
    ),
    "source.hwp": (
        "한글 파일(.hwp)이나 암호가 걸린 Office 파일입니다. `regionai new proposal --region 지역 --from {file}`로 예산표를 제안서로 옮기세요.",
        "this is a Hancom .hwp file, or an Office file with a password; `regionai new proposal --region REGION --from {file}` makes a proposal of its budget table.",
    ),
    "source.pdf": (
        "PDF 파일입니다. 표를 YAML로 옮긴 파일을 주세요.",
        "this is a PDF file; give a YAML file that holds its table.",
    ),
    "source.utf-16": (
        "UTF-16으로 저장된 파일입니다. 편집기에서 인코딩을 UTF-8로 골라 다시 저장하세요.",
        "the file is saved as UTF-16; save it again as UTF-8 in your editor.",
    ),
    "source.cp949": (
        "CP949(ANSI)로 저장된 파일로 보입니다. 메모장의 '다른 이름으로 저장'에서 인코딩을 UTF-8로 고르세요.",
        "the file looks saved as CP949 (ANSI); save it again as UTF-8, in Notepad under Save As.",
    ),
    "source.not-utf-8": (
        "UTF-8이 아닌 바이트 {byte|이} 있습니다. 편집기에서 UTF-8로 다시 저장하세요.",
        "there is a byte {byte} that is not UTF-8; save the file again as UTF-8.",
    ),
}
