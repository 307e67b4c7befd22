// Each fixture has documents and folders of its own. What measures time or memory is [NonParallelizable].
[assembly: Parallelizable(ParallelScope.Fixtures)]
