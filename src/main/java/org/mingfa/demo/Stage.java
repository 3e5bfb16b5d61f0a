package org.mingfa.demo;

import org.mingfa.matter.Matters;
import org.mingfa.staff.Staff;

/** The real services a township's stories are played with, on the stories' own clock. */
record Stage(Matters matters, Staff staff, SampleFiles papers, StoryTime time, Numbers numbers) {}
