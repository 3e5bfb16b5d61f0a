package org.mingfa.demo;

import java.util.List;
import java.util.stream.Collectors;
import org.mingfa.judging.Breach;

/** The law answers a story otherwise than it was written for: the story or the law file must be put right. */
final class UnexpectedRuling extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnexpectedRuling(String story, String step, String what, List<Breach> breaches) {
        super(story + "，步骤" + step + "：" + what
                + breaches.stream()
                        .map(breach -> "\n  " + breach.rule() + "：" + breach.reason())
                        .collect(Collectors.joining()));
    }
}
