package org.mingfa.command.watch;

/** Numbers in the text format that Prometheus reads (version 0.0.4), in the order they are told. */
final class Exposition {

    static final String TYPE = "text/plain;version=0.0.4;charset=utf-8";

    private final StringBuilder text = new StringBuilder();

    /** Begins a family of numbers. */
    Exposition family(String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        return this;
    }

    /** @param labels as {@code a="b",c="d"}; empty for none */
    Exposition sample(String name, String labels, long value) {
        return line(name, labels, Long.toString(value));
    }

    /** @param labels as {@code a="b",c="d"}; empty for none */
    Exposition sample(String name, String labels, double value) {
        return line(name, labels, Double.toString(value));
    }

    private Exposition line(String name, String labels, String value) {
        text.append(name);
        if (!labels.isEmpty()) {
            text.append('{').append(labels).append('}');
        }
        text.append(' ').append(value).append('\n');
        return this;
    }

    /** A family of one. */
    Exposition one(String name, String type, String help, long value) {
        return family(name, type, help).sample(name, "", value);
    }

    /** What was told apart from it. */
    Exposition all(Exposition others) {
        text.append(others.text);
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
