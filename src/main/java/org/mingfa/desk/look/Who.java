package org.mingfa.desk.look;

import java.util.List;

/**
 * Who is signed in, and in which post.
 *
 * @param others the posts the person may change to
 */
public record Who(String name, String post, List<Option> others) {}
