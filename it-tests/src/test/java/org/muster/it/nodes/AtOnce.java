package org.muster.it.nodes;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Has several things done at the same moment, as far as a machine can. */
final class AtOnce {

  private AtOnce() {}

  /** What came of both, in their order. */
  static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
    return atOnce(List.of(one, other));
  }

  /** What came of each, in their order. */
  static <T> List<T> atOnce(List<Callable<T>> all) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(all.size());
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<T>> begun = new ArrayList<>();
      for (Callable<T> one : all) {
        begun.add(
            threads.submit(
                () -> {
                  start.await();
                  return one.call();
                }));
      }
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> one : begun) {
        results.add(one.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
