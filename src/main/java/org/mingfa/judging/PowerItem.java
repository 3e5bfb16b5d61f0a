package org.mingfa.judging;

import org.mingfa.law.Reliance;

/** The procedure that is an item of the list of powers (权力清单); what rests on one stands still when it is withdrawn. */
public final class PowerItem {

    public static final Reliance RELIES = Reliance.on("power-item");

    private PowerItem() {}
}
