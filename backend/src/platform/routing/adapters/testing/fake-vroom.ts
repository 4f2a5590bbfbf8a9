import type { Plan } from '../../problem/plan.ts'
import type { Problem, Stop, Vehicle } from '../../problem/problem.ts'
import { ordinaryObjective } from '../../problem/problem.ts'
import { solveHere } from '../../solver/solve-here.ts'
import type { OutsideFetch } from '../outside.ts'
import type { VroomRequest } from '../vroom/request.ts'

export type FakeVroom = {
  readonly fetch: OutsideFetch
  readonly requests: VroomRequest[]
  /** What our solver said that each answer costs. */
  readonly costs: number[]
}

/** A VROOM server that thinks with our solver: it knows nothing but the request, and answers in VROOM's words. */
export const fakeVroom = (iterations: number): FakeVroom => {
  const requests: VroomRequest[] = []
  const costs: number[] = []
  const fetch: OutsideFetch = async (_url, { body = '' }) => {
    const request = JSON.parse(body) as VroomRequest
    requests.push(request)
    const solved = solveHere(problemOf(request), { iterations })
    if (!solved.ok) return Response.json({ code: 2, error: solved.refusal.kind }, { status: 400 })
    costs.push(solved.value.plan.cost)
    return Response.json(inVroomWords(solved.value.plan))
  }
  return { fetch, requests, costs }
}

const inVroomWords = ({ routes, unserved }: Plan) => ({
  code: 0,
  summary: { routes: routes.length, unassigned: unserved.length },
  unassigned: unserved.map(({ stop }) => ({ id: Number(stop), type: 'job' })),
  routes: routes.map(({ vehicle, visits, departure, end }) => ({
    vehicle: Number(vehicle),
    steps: [
      { type: 'start', arrival: departure },
      ...visits.map((visit) =>
        visit.kind === 'stop'
          ? { type: 'job', id: Number(visit.stop), arrival: visit.arrival }
          : { type: 'break', id: 1, arrival: visit.start },
      ),
      { type: 'end', arrival: end },
    ],
  })),
})

const problemOf = ({ jobs, vehicles, matrices }: VroomRequest): Problem => {
  const { durations, distances } = matrices.car
  const costs = vehicles[0]?.costs
  return {
    matrix: {
      size: durations.length,
      seconds: Int32Array.from(durations.flat()),
      metres: Int32Array.from(distances.flat()),
    },
    stops: jobs.map((job) => stopOf(job, vehicles)),
    vehicles: vehicles.map(vehicleOf),
    objective: {
      ...ordinaryObjective,
      perSecond: (costs?.per_hour ?? 3600) / 3600,
      perMetre: (costs?.per_km ?? 0) / 1000,
    },
  }
}

/** A job goes to any vehicle that has all its skills. */
const stopOf = (job: VroomRequest['jobs'][number], vehicles: VroomRequest['vehicles']): Stop => ({
  id: String(job.id),
  place: job.location_index,
  serviceSeconds: job.service,
  priority: job.priority,
  load: job.delivery ?? [],
  windows: (job.time_windows ?? []).map(([from, to]) => ({ from, to })),
  ...(job.skills
    ? {
        vehicles: vehicles
          .filter(({ skills = [] }) => job.skills?.every((skill) => skills.includes(skill)))
          .map(({ id }) => String(id)),
      }
    : {}),
})

const vehicleOf = (vehicle: VroomRequest['vehicles'][number]): Vehicle => ({
  id: String(vehicle.id),
  start: vehicle.start_index,
  end: vehicle.end_index ?? null,
  fixedCost: vehicle.costs.fixed,
  ...(vehicle.capacity ? { capacity: vehicle.capacity } : {}),
  ...(vehicle.time_window ? { shift: { from: vehicle.time_window[0], to: vehicle.time_window[1] } } : {}),
  breaks: (vehicle.breaks ?? []).map(({ service, time_windows: [[from, to] = [0, 0]] }) => ({
    from,
    to,
    durationSeconds: service,
  })),
})
