package org.pledgewatch.atlas;

import static org.pledgewatch.atlas.XmlText.escaped;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;

/// A small picture of filled boxes, lines and words, in the same fills as the map.
public final class Drawing {
    private final String id;
    private final String style;
    private final int width;
    private final int height;
    private final List<Box> boxes = new ArrayList<>();
    private final StringBuilder lines = new StringBuilder();

    private record Box(Fill fill, int x, int y, int width, int height, String title) {}

    /// @param style class names beside those that give the fills
    public Drawing(String id, String style, int width, int height) {
        this.id = id;
        this.style = style;
        this.width = width;
        this.height = height;
    }

    public void box(Fill fill, int x, int y, int width, int height, String title) {
        boxes.add(new Box(fill, x, y, width, height, title));
    }

    public void line(int fromX, int fromY, int toX, int toY) {
        lines.append("<path class=\"rule\" d=\"M%d %dL%d %d\"/>".formatted(fromX, fromY, toX, toY));
    }

    public void words(int x, int y, String anchor, String text) {
        lines.append("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>".formatted(x, y, anchor, escaped(text)));
    }

    /// @param label what the picture shows; empty where the words beside it say the same: such a picture
    /// is stretched to the room it has
    public Content finish(String label) {
        MapPatterns patterns =
                new MapPatterns(id, boxes.stream().map(Box::fill).distinct().toList());
        StringBuilder svg =
                new StringBuilder("<svg class=\"map chart %s\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"%s\" %s>"
                        .formatted(
                                style,
                                width,
                                height,
                                label.isEmpty() ? "none" : "xMidYMid",
                                label.isEmpty()
                                        ? "aria-hidden=\"true\""
                                        : "role=\"img\" aria-label=\"" + escaped(label) + "\""));
        svg.append(patterns.definitions());
        for (Box box : boxes) {
            svg.append("<rect %s x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\""
                    .formatted(patterns.attributes(box.fill()), box.x(), box.y(), box.width(), box.height()));
            svg.append(box.title().isEmpty() ? "/>" : "><title>" + escaped(box.title()) + "</title></rect>");
        }
        String drawn = svg.append(lines).append("</svg>").toString();
        return output -> output.writeContent(drawn);
    }
}
