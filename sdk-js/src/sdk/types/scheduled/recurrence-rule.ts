/** How often a scheduled event happens. */
export interface RecurrenceRule {
  start: string;
  end: string | null;
  /** 0 yearly, 1 monthly, 2 weekly, 3 daily. */
  frequency: number;
  interval: number;
  byWeekday: number[] | null;
  byNWeekday: { n: number; day: number }[] | null;
  byMonth: number[] | null;
  byMonthDay: number[] | null;
  byYearDay: number[] | null;
  count: number | null;
}
