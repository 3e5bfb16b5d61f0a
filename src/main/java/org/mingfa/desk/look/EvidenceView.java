package org.mingfa.desk.look;

import org.jspecify.annotations.Nullable;

/**
 * A file bound to an act.
 *
 * @param kind a short word for its form: PDF, 图片, 表格
 * @param size for people: 1.2 MB
 * @param href where the file is seen
 * @param preview the address of a small picture, or null
 * @param digest the first characters of its SM3 digest
 */
public record EvidenceView(
        String name,
        String kind,
        String size,
        String href,
        @Nullable String preview,
        String digest) {}
