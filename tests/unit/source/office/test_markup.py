"""Where elements stand in the bytes of their part."""

import pytest

from regionai.source.office.patch.markup import part_in


@pytest.mark.parametrize(
    ("written", "is_empty"),
    [
        ("<c/>", True),
        ("<c />", True),
        ('<c a="/>"/>', True),
        ('<c a="/>"></c>', False),
        ("<c></c>", False),
        ("<c ></c >", False),
        ("<c>/></c>", False),
        ("<c><!--/--></c>", False),
        ("<c><?p /?></c>", False),
        ("<c><![CDATA[/>]]></c>", False),
        ("<c><v/></c>", False),
        ("<c><v></v></c>", False),
        ("<x:c xmlns:x='n'/>", True),
    ],
)
@pytest.mark.parametrize("behind", ["", "<e></e>", "<d/>", " "])
def test_an_element_is_found_as_it_is_written(written: str, behind: str, *, is_empty: bool) -> None:
    part = part_in(f"<r><a/>{written}{behind}</r>".encode(), "표.xlsx")
    cell = next(part.root.named("c"))
    assert part.raw(cell).decode() == written
    assert cell.is_empty == is_empty
    assert part.name(cell, "f").decode() == written[1:].partition("c")[0] + "f"
    again = part_in(part.edited([part.appended(cell, b"<n/>")]), "표.xlsx")
    filled = next(again.root.named("c"))
    assert [child.name for child in filled.children] == [*(child.name for child in cell.children), "n"]
    assert (filled.text, filled.attributes) == (cell.text, cell.attributes)
    assert part.content.replace(part.raw(cell), b"") == again.content.replace(again.raw(filled), b"")
