package org.mingfa.desk.look;

/** The token each form sends back, so that no other site can act for the person signed in. */
public record Csrf(String parameter, String header, String token) {

    /** The token as the header object htmx adds to its requests. */
    public String htmxHeaders() {
        return "{\"" + header + "\":\"" + token + "\"}";
    }
}
