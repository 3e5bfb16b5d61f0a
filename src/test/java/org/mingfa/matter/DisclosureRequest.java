package org.mingfa.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.mingfa.law.Entered;

/** What opens a request for disclosure that somebody brought in person. */
public final class DisclosureRequest {

    private DisclosureRequest() {}

    /** Received that day. */
    public static Proposal received(String subject, LocalDate day) {
        return Proposal.opening(
                "disclosure-request",
                "receive",
                Entered.all(Map.of(
                        "subject",
                        subject,
                        "applicant",
                        List.of(Map.of("name", "高某", "kind", "person")),
                        "way",
                        "in-person",
                        "received-on",
                        day.toString(),
                        "clear",
                        "是")),
                List.of(TestTownship.file("application")),
                day);
    }
}
