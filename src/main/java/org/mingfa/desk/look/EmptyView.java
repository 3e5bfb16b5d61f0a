package org.mingfa.desk.look;

import org.jspecify.annotations.Nullable;

/** What stands where nothing is: what that means, and what can be done about it. */
public record EmptyView(String title, String text, @Nullable Action action) {}
