package org.mingfa.law;

import java.util.List;
import java.util.stream.Collectors;

/** The law folder cannot be used; carries every mistake found. */
public final class UnsoundLaw extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<LawMistake> mistakes;

    public UnsoundLaw(List<LawMistake> mistakes) {
        super(mistakes.stream().map(LawMistake::getMessage).collect(Collectors.joining(System.lineSeparator())));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<LawMistake> mistakes() {
        return mistakes;
    }
}
