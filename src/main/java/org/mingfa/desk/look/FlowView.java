package org.mingfa.desk.look;

import java.util.List;

/**
 * The steps of a procedure drawn as boxes and lines, in the units of the picture.
 *
 * @param said the order in words, for who cannot see the picture
 */
public record FlowView(int width, int height, List<Box> boxes, List<Line> lines, String said) {

    /** @param name in one line or two */
    public record Box(String id, int x, int y, List<String> name, boolean optional) {}

    /** @param path as an SVG path */
    public record Line(String path, boolean any) {}
}
