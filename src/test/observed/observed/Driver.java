package observed;

/** Makes the code of some kind of sample class run as its library would. */
interface Driver {
  /** Runs what it knows how to run; does nothing with other classes. */
  void drive(Class<?> type, Plan plan) throws Exception;
}
