"""The product's mark as pictures for the home screen: `python webclient/tools/icons.py`, run when the mark changes."""

from pathlib import Path

from PIL import Image, ImageDraw

PUBLIC = Path(__file__).parents[1] / "public"
GROUND, FRONT = "#1f5fbf", "#ffffff"
BACK = "#8fafdf"  # half of white on the ground
UNITS = 32  # the mark is drawn in a square of so many
FINER = 4  # drawn larger, then made small, so that edges are smooth


def main() -> None:
    for name, size, bleeds in (
        ("icon-192", 192, False),
        ("icon-512", 512, False),
        ("icon-maskable-512", 512, True),
        ("apple-touch-icon", 180, True),
    ):
        drawn = mark(size * FINER, bleeds=bleeds).resize((size, size), Image.Resampling.LANCZOS)
        drawn.save(PUBLIC / f"{name}.png", optimize=True)


def mark(size: int, *, bleeds: bool) -> Image.Image:
    """`bleeds`: the ground fills the square, and the mark keeps to the inner part that no mask cuts."""
    image = Image.new("RGBA", (size, size), GROUND if bleeds else (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    unit = size / UNITS * (0.72 if bleeds else 1)
    edge = (size - unit * UNITS) / 2
    if not bleeds:
        draw.rounded_rectangle((0, 0, size - 1, size - 1), radius=size / 4, fill=GROUND)
    _bubble(draw, (9.5, 12.5, 26, 23), [(19, 22.5), (23, 22.5), (23, 26)], BACK, unit, edge)
    _bubble(draw, (6, 6.5, 22.5, 17), [(9, 16.5), (13, 16.5), (9, 20)], FRONT, unit, edge)
    return image


Box = tuple[float, float, float, float]


def _bubble(
    draw: ImageDraw.ImageDraw, box: Box, tail: list[tuple[float, float]], colour: str, unit: float, edge: float
) -> None:
    draw.rounded_rectangle([edge + side * unit for side in box], radius=4 * unit, fill=colour)
    draw.polygon([(edge + x * unit, edge + y * unit) for x, y in tail], fill=colour)


if __name__ == "__main__":
    main()
