package org.mingfa.evidence;

/**
 * That a kept file belongs to a place.
 *
 * @param county six digits
 * @param digest of the content, SM3 in hexadecimal
 * @param place twelve digits, within the county
 */
public record Belonging(String county, String digest, String place) {}
