// Each fixture has a project, a folder or a server of its own.
[assembly: Parallelizable(ParallelScope.Fixtures)]
