// Each fixture has a project, a folder or a server of its own. They wait for other programs, so more of them run than there are processors.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(4)]
