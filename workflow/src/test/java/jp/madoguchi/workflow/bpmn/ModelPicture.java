package jp.madoguchi.workflow.bpmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A process model as a picture (SVG), drawn where its own diagram says. */
final class ModelPicture {
    private static final int MARGIN = 20;
    private static final int LABEL = 12;

    private final Map<String, ModelElement> elements = new LinkedHashMap<>();
    private final StringBuilder svg = new StringBuilder();
    private double right;
    private double bottom;
    private double left = Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;

    /**
     * A rectangle of the diagram.
     *
     * @param x left, in pixels
     * @param y top
     * @param width to the right
     * @param height downwards
     */
    record Box(double x, double y, double width, double height) {
        static Optional<Box> of(ModelElement shape) {
            return shape.children().stream()
                    .filter(child -> child.name().getLocalPart().equals("Bounds"))
                    .map(bounds -> new Box(
                            number(bounds, "x"),
                            number(bounds, "y"),
                            number(bounds, "width"),
                            number(bounds, "height")))
                    .findFirst();
        }

        double middle() {
            return x + width / 2;
        }

        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }

        boolean overlaps(Box other) {
            return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
        }
    }

    /** A shape, or the label of one or of a flow, with what it stands for. */
    record Placed(ModelElement element, Box box) {}

    private static double number(ModelElement element, String attribute) {
        return Double.parseDouble(element.get(attribute));
    }

    static String of(byte[] model) throws ModelRejected {
        return new ModelPicture().draw(ModelFile.read(model));
    }

    static List<Placed> shapes(ModelElement root) {
        return placed(root, "BPMNShape", false);
    }

    static List<Placed> labels(ModelElement root) {
        List<Placed> labels = new ArrayList<>(placed(root, "BPMNShape", true));
        labels.addAll(placed(root, "BPMNEdge", true));
        return labels;
    }

    private static List<Placed> placed(ModelElement root, String kind, boolean label) {
        Map<String, ModelElement> byId = new LinkedHashMap<>();
        root.all()
                .filter(element -> element.name().getNamespaceURI().equals(ModelElement.BPMN))
                .forEach(element -> byId.put(element.id(), element));
        List<Placed> found = new ArrayList<>();
        root.all().filter(element -> element.name().getLocalPart().equals(kind)).forEach(shape -> {
            Optional<ModelElement> boxed = label
                    ? shape.children().stream()
                            .filter(child -> child.name().getLocalPart().equals("BPMNLabel"))
                            .findFirst()
                    : Optional.of(shape);
            boxed.flatMap(Box::of).ifPresent(box -> found.add(new Placed(byId.get(shape.get("bpmnElement")), box)));
        });
        return found;
    }

    private String draw(ModelElement root) {
        root.all()
                .filter(element -> element.name().getNamespaceURI().equals(ModelElement.BPMN))
                .forEach(element -> elements.put(element.id(), element));
        for (Placed shape : shapes(root)) {
            shape(shape);
        }
        root.all()
                .filter(element -> element.name().getLocalPart().equals("BPMNEdge"))
                .forEach(this::edge);
        for (Placed label : labels(root)) {
            see(label.box());
            text(label.element().get("name"), label.box(), LABEL, "#222", true);
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="%s %s %s %s" font-family="'Noto Sans JP', 'Noto Sans CJK JP', sans-serif">
                <defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 10 5 0 10z" fill="#444"/></marker></defs>
                <rect x="%s" y="%s" width="100%%" height="100%%" fill="#fff"/>
                %s</svg>
                """
                .formatted(
                        round(left - MARGIN),
                        round(top - MARGIN),
                        round(right - left + 2 * MARGIN),
                        round(bottom - top + 2 * MARGIN),
                        round(left - MARGIN),
                        round(top - MARGIN),
                        svg);
    }

    private void see(Box box) {
        left = Math.min(left, box.x());
        top = Math.min(top, box.y());
        right = Math.max(right, box.right());
        bottom = Math.max(bottom, box.bottom());
    }

    private void shape(Placed placed) {
        Box box = placed.box();
        see(box);
        ModelElement element = placed.element();
        String kind = element.name().getLocalPart();
        switch (kind) {
            case "startEvent", "endEvent" ->
                line("<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"%s\" stroke=\"#444\" stroke-width=\"%s\"%s/>"
                        .formatted(
                                round(box.middle()),
                                round(box.y() + box.height() / 2),
                                round(box.width() / 2),
                                kind.equals("startEvent") ? "#e7f4e8" : "#fbe9e7",
                                kind.equals("startEvent") ? "1.5" : "3.5",
                                element.get("isInterrupting").equals("false") ? " stroke-dasharray=\"4 3\"" : ""));
            case "exclusiveGateway" -> {
                double x = box.middle();
                double y = box.y() + box.height() / 2;
                line("<path d=\"M%s %s %s %s %s %s %s %sz\" fill=\"#fff8e1\" stroke=\"#444\" stroke-width=\"1.5\"/>"
                        .formatted(
                                round(x),
                                round(box.y()),
                                round(box.right()),
                                round(y),
                                round(x),
                                round(box.bottom()),
                                round(box.x()),
                                round(y)));
                line("<path d=\"M%s %sl14 14m0 -14l-14 14\" stroke=\"#444\" stroke-width=\"2.5\"/>"
                        .formatted(round(x - 7), round(y - 7)));
            }
            case "subProcess" -> {
                rectangle(box, "#fafafa", " stroke-dasharray=\"3 3\"");
                text(element.get("name"), new Box(box.x(), box.y() + 4, box.width(), 18), LABEL, "#444", true);
            }
            default -> {
                rectangle(box, kind.equals("userTask") ? "#e8f0fb" : "#f1f1f1", "");
                text(element.get("name"), box, 13, "#111", false);
            }
        }
    }

    private void rectangle(Box box, String fill, String dashes) {
        line(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"8\" fill=\"%s\" stroke=\"#444\" stroke-width=\"1.5\"%s/>"
                        .formatted(
                                round(box.x()), round(box.y()), round(box.width()), round(box.height()), fill, dashes));
    }

    private void edge(ModelElement edge) {
        StringBuilder path = new StringBuilder();
        edge.children().stream()
                .filter(child -> child.name().getLocalPart().equals("waypoint"))
                .forEach(point -> {
                    double x = number(point, "x");
                    double y = number(point, "y");
                    see(new Box(x, y, 0, 0));
                    path.append(path.isEmpty() ? "M" : " ")
                            .append(round(x))
                            .append(' ')
                            .append(round(y));
                });
        line("<path d=\"%s\" fill=\"none\" stroke=\"#444\" stroke-width=\"1.5\" marker-end=\"url(#tip)\"/>"
                .formatted(path));
    }

    /** Words broken to the width of their box; a full-width character is as wide as its size. */
    private void text(String words, Box box, int size, String colour, boolean fromTop) {
        int most = Math.max(1, (int) ((box.width() - (fromTop ? 0 : 8)) / size));
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < words.length(); at += most) {
            lines.add(words.substring(at, Math.min(words.length(), at + most)));
        }
        double step = size * 1.25;
        double first =
                fromTop ? box.y() + size : box.y() + box.height() / 2 - (lines.size() - 1) * step / 2 + size * 0.36;
        for (int i = 0; i < lines.size(); i++) {
            line("<text x=\"%s\" y=\"%s\" font-size=\"%d\" text-anchor=\"middle\" fill=\"%s\">%s</text>"
                    .formatted(round(box.middle()), round(first + i * step), size, colour, lines.get(i)));
        }
    }

    private void line(String drawn) {
        svg.append(drawn).append('\n');
    }

    private static String round(double value) {
        return Long.toString(Math.round(value));
    }
}
